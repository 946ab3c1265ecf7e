package uk.inspectionalerts.grading.counting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import uk.inspectionalerts.grading.composing.Filed;
import uk.inspectionalerts.grading.filing.Report;
import uk.inspectionalerts.grading.history.Entry;
import uk.inspectionalerts.grading.history.Inspection;
import uk.inspectionalerts.grading.history.PublicationDate.Basis;
import uk.inspectionalerts.grading.judgement.Area;
import uk.inspectionalerts.grading.judgement.Framework;
import uk.inspectionalerts.grading.judgement.Grade;
import uk.inspectionalerts.grading.listing.ReceiptBody;
import uk.inspectionalerts.grading.milestone.Grounds.Ground;
import uk.inspectionalerts.grading.shipping.Shipped;

class ProofBodyTest {

    @Test
    void aDocumentUnderTheNarrowerLicenceIsProofByItsPageAlone() {
        Report report = Filed.report("2013-11-29", Grade.GOOD)
                .published("2013-12-20", Basis.GIVEN)
                .graded();

        assertThat(proof(report, Grade.GOOD).evidence())
                .containsExactly(
                        new ReceiptBody("overall_effectiveness", "good", "judgement_table", 1, Optional.empty()));
    }

    @Test
    void aReadingOfAnotherGradeThanStandsIsNoProof() {
        Report report = Filed.report("2022-05-20", Grade.GOOD).graded();

        assertThat(proof(report, Grade.GOOD).evidence())
                .extracting(ReceiptBody::quotation)
                .containsExactly(Optional.of("Overall effectiveness good"));
        assertThat(proof(report, Grade.OUTSTANDING).evidence()).isEmpty();
    }

    @Test
    void anAreaThatTheReportDoesNotGradeNeedsNoProof() {
        Report report = Filed.report("2022-05-20", Grade.GOOD).graded();

        assertThat(proof(report, Map.of(Area.LEADERS, Grade.GOOD)).evidence()).isEmpty();
    }

    private static ProofBody proof(Report report, Grade overall) {
        return proof(report, Map.of(Area.OVERALL_EFFECTIVENESS, overall));
    }

    private static ProofBody proof(Report report, Map<Area, Grade> standing) {
        LocalDate end = report.lastDay().orElseThrow();
        Inspection inspection = new Inspection(
                report.inspection(),
                Framework.ILACS_V1,
                end.minusDays(11),
                end,
                report.published().on(),
                standing);
        return ProofBody.of(
                new Ground(new Entry(Shipped.authority("Durham"), inspection), Set.of(Area.OVERALL_EFFECTIVENESS)),
                Optional.of(report),
                Optional.empty());
    }
}
