package uk.inspectionalerts.notification;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.inject.Inject;
import jakarta.persistence.Entity;
import java.util.stream.Stream;

@AnalyzeClasses(packagesOf = ArchitectureTest.class, importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    private static final String[] NOUNS = {
        "..notification.outcome..",
        "..notification.criterion..",
        "..notification.alert..",
        "..notification.briefing..",
        "..notification.notice..",
        "..notification.election..",
        "..notification.pack..",
        "..notification.deadline..",
        "..notification.digest..",
        "..notification.webhook..",
        "..notification.notify.."
    };

    @ArchTest
    static final ArchRule nouns_are_pure = classes()
            .that()
            .resideInAnyPackage(NOUNS)
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(Stream.concat(Stream.of("java..", "javax.crypto.."), Stream.of(NOUNS))
                    .toArray(String[]::new));

    @ArchTest
    static final ArchRule nobody_depends_on_what_is_at_the_edge =
            noClasses().should().dependOnClassesThat().haveNameMatching(".*\\.notification\\..*(Resource|Consumer)");

    @ArchTest
    static final ArchRule rows_stay_in_their_package =
            classes().that().areAnnotatedWith(Entity.class).should().bePackagePrivate();

    @ArchTest
    static final ArchRule what_is_needed_comes_through_the_constructor =
            noFields().should().beAnnotatedWith(Inject.class);

    @ArchTest
    static final ArchRule no_cycles =
            slices().matching("uk.inspectionalerts.notification.(*)..").should().beFreeOfCycles();
}
