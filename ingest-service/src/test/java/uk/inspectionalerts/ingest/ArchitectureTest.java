package uk.inspectionalerts.ingest;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.inject.Inject;
import jakarta.persistence.Entity;

@AnalyzeClasses(packages = "uk.inspectionalerts.ingest", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule nounsArePure = classes()
            .that()
            .resideInAnyPackage("..ingest.report..", "..ingest.revision..", "..ingest.source..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("java..", "..ingest.report..", "..ingest.revision..", "..ingest.source..");

    @ArchTest
    static final ArchRule nobodyCallsAResource =
            noClasses().should().dependOnClassesThat().haveSimpleNameEndingWith("Resource");

    @ArchTest
    static final ArchRule rowsStayWithTheirRepository =
            classes().that().areAnnotatedWith(Entity.class).should().bePackagePrivate();

    @ArchTest
    static final ArchRule whatABeanNeedsComesThroughItsConstructor =
            fields().should().notBeAnnotatedWith(Inject.class);

    @ArchTest
    static final ArchRule packagesFormNoCycle =
            slices().matching("uk.inspectionalerts.ingest.(*)..").should().beFreeOfCycles();
}
