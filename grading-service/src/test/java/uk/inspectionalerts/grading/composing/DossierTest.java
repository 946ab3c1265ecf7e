package uk.inspectionalerts.grading.composing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import uk.inspectionalerts.grading.authority.Authority;
import uk.inspectionalerts.grading.filing.Report;
import uk.inspectionalerts.grading.history.PublicationDate.Basis;
import uk.inspectionalerts.grading.judgement.Grade;

class DossierTest {

    private static final Authority DURHAM = new Authority(
            "80465",
            "Durham",
            List.of(),
            "840",
            "E06000047",
            "E12000001",
            "North East",
            "Unitary Authority",
            Optional.empty(),
            List.of());

    @Test
    void aSecondDocumentThatSaysTheSameChangesNothing() {
        Filed report = Filed.report("2022-05-20", Grade.GOOD);
        Filed again = report.again("2023-01-01T09:00:00Z");

        assertThat(outcomes(report.graded(), again.graded())).isEqualTo(outcomes(report.graded()));
    }

    @Test
    void aSecondDocumentThatSaysSomethingElseHasTheLastWord() {
        Filed report = Filed.report("2022-05-20", Grade.GOOD);
        Filed corrected = report.again("2023-01-01T09:00:00Z").grade(Grade.OUTSTANDING);

        assertThat(outcomes(report.graded(), corrected.graded()))
                .singleElement()
                .satisfies(outcome ->
                        assertThat(graded(outcome).judgements().get(0).grade()).isEqualTo("outstanding"));
    }

    @Test
    void theSurestPublicationDateOfAnyDocumentStands() {
        Filed undated = Filed.report("2022-05-20", Grade.GOOD).published("2022-08-01", Basis.ESTIMATED);
        Filed dated = undated.again("2023-01-01T09:00:00Z").published("2022-07-05", Basis.PRINTED);

        assertThat(outcomes(undated.graded(), dated.graded())).singleElement().satisfies(outcome -> {
            assertThat(outcome.report()).contains(undated.id());
            assertThat(outcome.publishedOn()).isEqualTo("2022-07-05");
            assertThat(outcome.publishedOnBasis()).isEqualTo("printed");
        });
    }

    @Test
    void aDateBeforeTheLastInspectionDayIsNotTakenFromAnotherDocument() {
        Filed report = Filed.report("2022-05-20", Grade.GOOD).published("2022-05-10", Basis.GIVEN);
        Filed later =
                report.again("2022-08-01T09:00:00Z").grade(Grade.OUTSTANDING).published("2022-08-01", Basis.ESTIMATED);

        assertThat(outcomes(report.graded(), later.graded()))
                .singleElement()
                .satisfies(outcome -> assertThat(outcome.publishedOn()).isEqualTo("2022-08-01"));
    }

    @Test
    void aHeldDocumentStandsByItselfAndOutOfTheHistory() {
        Filed held = Filed.report("2019-09-20", Grade.INADEQUATE);
        Filed report = Filed.report("2022-05-20", Grade.GOOD);

        assertThat(outcomes(held.held(), report.graded())).anySatisfy(outcome -> {
            assertThat(outcome).isInstanceOf(HeldOutcome.class);
            assertThat(outcome.inspection()).isEqualTo(held.id());
        });
        assertThat(outcomes(held.held(), report.graded())).anySatisfy(outcome -> {
            assertThat(outcome).isInstanceOf(GradedOutcome.class);
            assertThat(graded(outcome).previousInspection()).isEmpty();
        });
    }

    @Test
    void theAreasForPriorityActionAreGivenInTheirOwnWords() {
        Report report = Filed.report("2022-05-20", Grade.GOOD).graded();

        assertThat(outcomes(report)).singleElement().satisfies(outcome -> assertThat(
                        graded(outcome).priorityActions())
                .contains(List.of(new GradedOutcome.Asked("The response to children who are missing.", 3))));
    }

    @Test
    void aReportOf2013IsGivenWithoutItsWords() {
        Report old = Filed.report("2013-07-12", Grade.GOOD).graded();

        assertThat(outcomes(old)).singleElement().satisfies(outcome -> {
            assertThat(graded(outcome).recommendations()).isEmpty();
            assertThat(graded(outcome).priorityActions()).isEmpty();
            assertThat(graded(outcome).quotations()).isEmpty();
            assertThat(graded(outcome).judgements().get(0).quotation()).isEmpty();
            assertThat(graded(outcome).leadInspector()).get().satisfies(lead -> {
                assertThat(lead.name()).isEqualTo("Rachel Holden");
                assertThat(lead.quotation()).isEmpty();
            });
        });
    }

    @Test
    void noOrderOfArrivalChangesWhatIsSaid() {
        Filed second = Filed.report("2022-05-20", Grade.GOOD);
        List<Report> reports = new ArrayList<>(Stream.of(
                        Filed.report("2016-03-18", Grade.REQUIRES_IMPROVEMENT),
                        Filed.report("2019-09-20", Grade.INADEQUATE),
                        second,
                        second.again("2022-07-20T09:00:00Z").grade(Grade.OUTSTANDING),
                        second.again("2022-07-21T09:00:00Z").published("2022-07-21", Basis.ESTIMATED))
                .map(Filed::graded)
                .toList());
        reports.add(Filed.report("2024-05-20", Grade.GOOD).held());
        Set<Outcome> expected = new HashSet<>(outcomes(reports.toArray(Report[]::new)));

        Random random = new Random(2022);
        for (int i = 0; i < 50; i++) {
            Collections.shuffle(reports, random);
            assertThat(new HashSet<>(outcomes(reports.toArray(Report[]::new)))).isEqualTo(expected);
        }
    }

    private static List<Outcome> outcomes(Report... reports) {
        return new Dossier(DURHAM, List.of(reports), List.of()).outcomes(Map.of());
    }

    private static GradedOutcome graded(Outcome outcome) {
        return (GradedOutcome) outcome;
    }
}
