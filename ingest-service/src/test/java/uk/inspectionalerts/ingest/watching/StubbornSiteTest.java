package uk.inspectionalerts.ingest.watching;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uk.inspectionalerts.ingest.Documents;
import uk.inspectionalerts.ingest.linking.Links;
import uk.inspectionalerts.ingest.linking.Vanishing;
import uk.inspectionalerts.ingest.watching.Watcher.Told;
import uk.inspectionalerts.local.LocalStackResource;
import uk.inspectionalerts.local.site.Fault;
import uk.inspectionalerts.local.site.Publication;
import uk.inspectionalerts.local.site.SimulatedSite;

/** What a site does that is neither right nor plainly wrong: nothing is believed that would lose or twist a report. */
@QuarkusTest
@QuarkusTestResource(LocalStackResource.class)
@TestProfile(Watched.class)
class StubbornSiteTest {

    private static final Duration INTERVAL = Duration.ofMinutes(15);
    private static final Duration FULL_PASS = Duration.ofHours(6);

    @Inject
    Watcher watcher;

    @Inject
    Vanishing vanishing;

    @Inject
    Links links;

    SimulatedSite site;

    private final List<Publication> history = IntStream.range(0, 8)
            .mapToObj(i -> Publications.of("8000" + i, "2026-09-0" + (i + 1)))
            .toList();

    @BeforeEach
    void aSiteThatWasReadWhole() {
        site.clear();
        site.publish(history);
        watcher.begin("2026-10-05T09:00:00Z");
        watcher.catchUp();
    }

    @Test
    void whatASearchForTheLatestNoLongerFindsTheReadingOfTheWholeSiteDoes() {
        site.misbehave(Fault.SILENT_LISTING, "latest_report_date");
        site.publish(Publications.of("80001", "2026-10-05"));

        watcher.watchFor(Duration.ofHours(2));

        assertThat(told("report.published.v1")).hasSize(history.size() + 1);
        assertThat(told("source.troubled.v1")).hasSize(1);
        assertThat(told("source.recovered.v1")).isEmpty();
    }

    @Test
    void aListingOfAllThatFailsIsToldOnceHoweverOftenThatOfTheLatestWorks() {
        site.misbehave(Fault.SERVER_ERROR, "level_2_types%5B%5D=12&start=");

        watcher.watchFor(Duration.ofHours(9));

        assertThat(told("source.troubled.v1")).hasSize(1);
        assertThat(told("source.recovered.v1")).isEmpty();
    }

    @Test
    void bytesThatGoBackToAnEarlierVersionAreAGap() {
        Publication report = Publications.of("80001", "2026-10-05");
        site.publish(report);
        watcher.watchFor(INTERVAL);
        site.replace(report, Documents.pdf());
        watcher.watchFor(FULL_PASS);
        site.replace(report, report.bytes());

        watcher.watchFor(FULL_PASS.plusMinutes(20));

        assertThat(told("report.revised.v1")).hasSize(1);
        assertThat(told("source.troubled.v1")).singleElement().satisfies(trouble -> assertThat(trouble.body())
                .contains("again those of version 1", "withdraw the report"));
    }

    @Test
    void aHeldDocumentWhoseSuccessorCannotBeReadIsAGapAndNoClaimIsMade() {
        Publication report = Publications.of("80001", "2026-10-05");
        site.publish(report);
        watcher.watchFor(INTERVAL);
        int claims = told("source.complete.v1").size();
        site.misbehave(Fault.APOLOGY, "/v1/file/" + report.fileId());
        site.replace(report, Documents.pdf());

        watcher.watchFor(FULL_PASS.plusMinutes(30));

        assertThat(told("source.complete.v1")).hasSize(claims);
        assertThat(told("source.troubled.v1")).singleElement().satisfies(trouble -> assertThat(trouble.body())
                .contains("an earlier version is held", report.fileId()));
    }

    @Test
    void twoLinksThatOnceServedTheSameBytesAreNoVersionsOfEachOther() {
        byte[] placeholder = Documents.pdf();
        Publication one = Publications.of("80001", "2026-10-05");
        Publication other = Publications.of("80002", "2026-10-05");
        site.publish(List.of(one, other));
        site.replace(one, placeholder);
        site.replace(other, placeholder);
        watcher.watchFor(INTERVAL);
        site.replace(one, one.bytes());
        site.replace(other, other.bytes());

        watcher.watchFor(FULL_PASS);

        assertThat(told("report.published.v1")).hasSize(history.size() + 2);
        assertThat(told("report.revised.v1")).hasSize(1);
    }

    @Test
    void documentsThatMoveAreNotWithdrawn() {
        List<Publication> moved = history.stream().map(Publications::moved).toList();
        site.publish(moved);
        history.forEach(site::unlist);

        watcher.watchFor(FULL_PASS.multipliedBy(4));

        assertThat(told("report.withdrawn.v1")).isEmpty();
        assertThat(told("report.published.v1")).hasSize(history.size());
        assertThat(told("source.troubled.v1")).isEmpty();
    }

    @Test
    void reportsThatLeaveManyAtOnceAreWithdrawnOnlyOnAPersonsWord() {
        site.publish(history.stream()
                .map(old -> Publications.of(old.urn(), "2026-09-20"))
                .toList());
        watcher.watchFor(INTERVAL);
        history.forEach(site::unlist);
        watcher.watchFor(FULL_PASS.multipliedBy(4));
        assertThat(told("report.withdrawn.v1")).isEmpty();
        assertThat(told("source.troubled.v1")).singleElement().satisfies(trouble -> assertThat(trouble.body())
                .contains("8 reports are gone from the source at once"));

        vanishing.withdrawAll();
        watcher.watchFor(INTERVAL);

        assertThat(told("report.withdrawn.v1")).hasSize(8);
        assertThat(told("source.recovered.v1")).hasSize(1);
    }

    @Test
    void aHostThatHasNoDocumentAtAllWithdrawsNone() {
        Publication report = Publications.of("80001", "2026-10-05");
        site.publish(report);
        watcher.watchFor(INTERVAL);
        site.misbehave(Fault.NOT_FOUND, "/v1/file/");

        watcher.watchFor(FULL_PASS.multipliedBy(4));

        assertThat(told("report.withdrawn.v1")).isEmpty();
    }

    @Test
    void whatWasPublishedInALongOutageIsNewsAfterwards() {
        site.misbehave(Fault.SERVER_ERROR);
        site.publish(Publications.of("80001", "2026-10-06"));
        watcher.skip(Duration.ofDays(21));
        site.behave();

        watcher.watchFor(Duration.ofHours(1));

        assertThat(told("report.published.v1")).last().satisfies(report -> assertThat(report.body())
                .contains("\"publishedOn\":\"2026-10-06\"", "\"alerts\":\"always\""));
    }

    @Test
    void aDocumentThatIsExcusedHoldsUpNoClaim() {
        Publication report = Publications.of("80001", "2012-10-19");
        site.misbehave(Fault.APOLOGY, "/v1/file/" + report.fileId());
        site.publish(report);
        watcher.watchFor(FULL_PASS.plusMinutes(30));
        int claims = told("source.complete.v1").size();
        assertThat(told("source.troubled.v1")).hasSize(1);

        assertThat(links.excuse(site.address(report).toString(), "an error page since 2012"))
                .isTrue();
        watcher.watchFor(FULL_PASS);

        assertThat(told("source.recovered.v1")).hasSize(1);
        assertThat(told("source.complete.v1")).hasSizeGreaterThan(claims);
    }

    @Test
    void aHostThatIsDownIsLeftAloneMoreAndMore() {
        site.misbehave(Fault.SERVER_ERROR);
        watcher.watchFor(INTERVAL);
        int asked = site.requests().size();

        watcher.watchFor(Duration.ofHours(1));

        assertThat(site.requests()).hasSizeLessThan(asked + 12);
    }

    private List<Told> told(String type) {
        return Stream.of("reports", "sources")
                .flatMap(topic -> watcher.told(topic).stream())
                .filter(event -> event.type().equals(type))
                .toList();
    }
}
