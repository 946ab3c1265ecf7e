package uk.inspectionalerts.local.run;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.jupiter.api.Test;
import uk.inspectionalerts.local.Checkout;
import uk.inspectionalerts.local.submission.Document;

class DemoTest {

    private final Demo demo = Demo.of(Checkout.find());

    @Test
    void eachReportHasItsCouncilDateAndSourceAndTheOldestComesFirst() {
        List<Document> reports = demo.reports();

        assertThat(reports)
                .extracting(Document::name)
                .containsExactly(
                        "north-lincolnshire-2017.pdf",
                        "north-yorkshire-2018.pdf",
                        "north-tyneside-2020.pdf",
                        "durham-2022.pdf",
                        "north-yorkshire-2023.pdf");
        assertThat(reports).allSatisfy(report -> {
            assertThat(report.given().urn()).isPresent();
            assertThat(report.given().publishedOn()).isPresent();
            assertThat(report.given().sourceUrl()).isPresent();
        });
        assertThat(demo.history())
                .hasSize(4)
                .noneMatch(report -> report.given().urn().isEmpty());
    }

    @Test
    void eachCouncilAndTheMinisterHearOnAGroundThatIsRecorded() {
        assertThat(demo.authorities()).containsExactly("80465", "80527", "80529", "80530");
        for (String urn : demo.authorities()) {
            assertThat(demo.subscriptions())
                    .filteredOn(subscription ->
                            subscription.path("authorities").path(0).asText().equals(urn))
                    .extracting(subscription -> subscription.path("audience").asText())
                    .containsExactly("council", "ministerial");
        }
        assertThat(demo.subscriptions()).extracting(DemoTest::ground).doesNotContain("");
    }

    private static String ground(JsonNode subscription) {
        return subscription.path("confirmed").path("ground").asText();
    }
}
