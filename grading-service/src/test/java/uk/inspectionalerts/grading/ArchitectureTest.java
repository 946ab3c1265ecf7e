package uk.inspectionalerts.grading;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.inject.Inject;
import jakarta.persistence.Entity;

@AnalyzeClasses(packages = "uk.inspectionalerts.grading", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    private static final String[] NOUNS = {
        "..grading.authority..",
        "..grading.judgement..",
        "..grading.history..",
        "..grading.standing..",
        "..grading.milestone..",
        "..grading.claim..",
        "..grading.quotation.."
    };

    @ArchTest
    static final ArchRule nounsArePure = classes()
            .that()
            .resideInAnyPackage(NOUNS)
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "java..",
                    "..grading.authority..",
                    "..grading.judgement..",
                    "..grading.history..",
                    "..grading.standing..",
                    "..grading.milestone..",
                    "..grading.claim..",
                    "..grading.quotation..");

    @ArchTest
    static final ArchRule nobodyDependsOnTheEdge = noClasses()
            .should()
            .dependOnClassesThat()
            .haveNameMatching("uk\\.inspectionalerts\\.grading\\..*(Resource|Consumer)");

    @ArchTest
    static final ArchRule rowsStayAtHome =
            classes().that().areAnnotatedWith(Entity.class).should().bePackagePrivate();

    @ArchTest
    static final ArchRule collaboratorsComeThroughTheConstructor =
            noFields().should().beAnnotatedWith(Inject.class);

    @ArchTest
    static final ArchRule packagesFormNoCycle =
            slices().matching("uk.inspectionalerts.grading.(*)..").should().beFreeOfCycles();
}
