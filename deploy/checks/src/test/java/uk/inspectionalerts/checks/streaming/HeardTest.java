package uk.inspectionalerts.checks.streaming;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import uk.inspectionalerts.checks.receiving.Message;
import uk.inspectionalerts.checks.receiving.Message.Kind;

class HeardTest {

    private static final URI REPORT = URI.create("https://reports.example/7");
    private static final Story GOOD = Story.of(REPORT, UUID.randomUUID(), Grade.GOOD);
    private static final Story OUTSTANDING = GOOD.revised(UUID.randomUUID(), Grade.OUTSTANDING);

    @Test
    void newsOfAReportThatStandsIsAllThereIsToHear() {
        assertFine(heard(GOOD, news("a", "good")));
        assertThat(heard(GOOD).missing()).contains("news");
    }

    @Test
    void newsUnderTwoIdsIsTooMuchAndUnderOneIsACopy() {
        Heard twice = heard(GOOD, news("a", "good"), news("a", "good"));

        assertThat(twice.unexpected()).isEmpty();
        assertThat(twice.repeated()).containsExactly("a");
        assertThat(heard(GOOD, news("a", "good"), news("b", "good")).unexpected())
                .singleElement()
                .asString()
                .startsWith("news under ids");
    }

    @Test
    void aGradeThatWasNeverPublishedIsWrong() {
        assertThat(heard(GOOD, news("a", "outstanding")).unexpected())
                .anyMatch(what -> what.contains("never published"));
        assertThat(heard(GOOD, news("a", "")).unexpected()).anyMatch(what -> what.contains("never published"));
    }

    @Test
    void whoWasToldAGradeThatNoLongerStandsHearsTheRightOneOnce() {
        assertFine(heard(OUTSTANDING, news("a", "good"), correction("b", "outstanding")));
        assertThat(heard(OUTSTANDING, news("a", "good")).missing()).contains("correction to outstanding");
        assertThat(heard(OUTSTANDING, news("a", "good"), correction("b", "outstanding"), correction("c", "outstanding"))
                        .unexpected())
                .singleElement()
                .asString()
                .startsWith("correction");
        assertThat(heard(OUTSTANDING, news("a", "good"), correction("b", "good"))
                        .unexpected())
                .anyMatch(what -> what.startsWith("correction b"));
    }

    @Test
    void whoHadNotBeenToldYetHearsOnlyWhatIsRight() {
        assertFine(heard(OUTSTANDING, news("a", "outstanding")));
    }

    @Test
    void aCorrectionOfWhatNeverCameIsRightOnlyIfThatWasAttempted() {
        Heard corrected = heard(OUTSTANDING, news("a", "outstanding"), correction("b", "outstanding"));

        assertThat(corrected.missing()).isEmpty();
        assertThat(corrected.unexpected()).isEmpty();
        assertThat(corrected.unfounded()).isEqualTo(Map.of("b", 2));
    }

    @Test
    void theLastToComeIsSo() {
        assertThat(heard(OUTSTANDING, correction("b", "outstanding"), news("a", "good"))
                        .unexpected())
                .singleElement()
                .asString()
                .startsWith("the last to come is not so");
        assertThat(heard(GOOD.takenBack(), withdrawal("w"), news("a", "good")).unexpected())
                .singleElement()
                .asString()
                .startsWith("the last to come is not so");
    }

    @Test
    void eachVersionIsCorrectedByItself() {
        Story twice = OUTSTANDING.revised(UUID.randomUUID(), Grade.REQUIRES_IMPROVEMENT);

        assertFine(heard(
                twice, news("a", "good"), correction("b", "outstanding"), correction("c", "requires improvement")));
        assertFine(heard(twice, news("a", "outstanding"), correction("c", "requires improvement")));
        assertThat(heard(twice, news("a", "good"), correction("b", "outstanding"))
                        .missing())
                .contains("correction to requires improvement");
    }

    @Test
    void whoWasToldOfAWithdrawnReportHearsThatItIsAndNobodyElseNeedsTo() {
        assertFine(heard(GOOD.takenBack(), news("a", "good"), withdrawal("w")));
        assertFine(heard(GOOD.takenBack()));
        assertThat(heard(GOOD.takenBack(), news("a", "good")).missing()).contains("withdrawal");
        assertThat(heard(GOOD.takenBack(), withdrawal("w")).unfounded()).isEqualTo(Map.of("w", 1));
        assertThat(heard(GOOD.takenBack(), news("a", "good"), withdrawal("w"), withdrawal("x"))
                        .unexpected())
                .singleElement()
                .asString()
                .startsWith("withdrawal under ids");
        assertThat(heard(GOOD, news("a", "good"), withdrawal("w"), news("a", "good"))
                        .unexpected())
                .singleElement()
                .asString()
                .startsWith("withdrawal under ids");
    }

    private static void assertFine(Heard heard) {
        assertThat(heard.missing()).isEmpty();
        assertThat(heard.unexpected()).isEmpty();
        assertThat(heard.unfounded()).isEmpty();
        assertThat(heard.repeated()).isEmpty();
    }

    private static Heard heard(Story story, Message... copies) {
        return new Heard(story, List.of(copies));
    }

    private static Message news(String id, String grade) {
        return new Message("reader", id, Kind.NEWS, REPORT, grade);
    }

    private static Message correction(String id, String grade) {
        return new Message("reader", id, Kind.CORRECTION, REPORT, grade);
    }

    private static Message withdrawal(String id) {
        return new Message("reader", id, Kind.WITHDRAWAL, REPORT, "");
    }
}
