package uk.inspectionalerts.ingest.watching;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uk.inspectionalerts.ingest.Documents;
import uk.inspectionalerts.ingest.watching.Watcher.Told;
import uk.inspectionalerts.local.LocalStackResource;
import uk.inspectionalerts.local.site.Fault;
import uk.inspectionalerts.local.site.Publication;
import uk.inspectionalerts.local.site.Request;
import uk.inspectionalerts.local.site.SimulatedSite;

/** A site is watched: what it publishes is taken in, once, whatever it does in between. */
@QuarkusTest
@QuarkusTestResource(LocalStackResource.class)
@TestProfile(Watched.class)
class SiteWatchTest {

    private static final Duration INTERVAL = Duration.ofMinutes(15);
    private static final Duration FULL_PASS = Duration.ofHours(6);

    @Inject
    Watcher watcher;

    SimulatedSite site;

    private final Publication oldOne = Publications.of("80001", "2023-08-18");
    private final Publication oldOther = Publications.of("80002", "2024-03-01", "Focused visit");

    @BeforeEach
    void aSiteThatWasReadWhole() {
        site.clear();
        site.publish(List.of(oldOne, oldOther));
        watcher.begin("2026-10-05T09:00:00Z");
        watcher.catchUp();
    }

    @Test
    void theWholeSiteIsTakenInAsHistory() {
        assertThat(watcher.told("reports"))
                .hasSize(2)
                .allSatisfy(report -> assertThat(report.body()).contains("\"alerts\":\"never\""))
                .anySatisfy(report -> assertThat(report.body())
                        .contains("\"urn\":\"80001\"", "\"publishedOn\":\"2023-08-18\"", path(oldOne)));
        assertThat(watcher.told("sources"))
                .singleElement()
                .satisfies(claim -> assertThat(claim.type()).isEqualTo("source.complete.v1"))
                .satisfies(claim -> assertThat(claim.body()).contains("\"completeTo\":\"2026-10-05\"", "\"listed\":2"));
    }

    @Test
    void aNewReportIsTakenInWithinTheInterval() {
        Publication report = Publications.of("80001", "2026-10-05");
        site.publish(report);

        watcher.watchFor(INTERVAL);

        assertThat(news()).singleElement().satisfies(event -> assertThat(event.body())
                .contains("\"alerts\":\"always\"", "\"publishedOn\":\"2026-10-05\"", path(report)));
    }

    @Test
    void tenReportsAtOnceAreAllTakenIn() {
        site.publish(reports("8010"));

        watcher.watchFor(INTERVAL);

        assertThat(news()).hasSize(10);
    }

    @Test
    void noReportWaitsForEverWhereTheReadingTakesLongerThanTheInterval() {
        site.publish(reports("8010"));
        watcher.watchFor(INTERVAL);
        site.publish(reports("8020"));
        site.publish(Publications.of("80109", "2026-10-05"));

        watcher.watchSlowly(100, Duration.ofMinutes(4));

        assertThat(news()).hasSize(21);
    }

    @Test
    void anAuthorityThatPublishesAgainGoesBeforeThoseThatDidNot() {
        site.publish(IntStream.range(0, 10)
                .mapToObj(i -> Publications.of("8010" + i, "2026-10-02"))
                .toList());
        watcher.watchFor(INTERVAL);
        int before = requests("/provider/").size();
        site.publish(Publications.of("80107", "2026-10-05"));

        watcher.watchFor(INTERVAL);

        assertThat(requests("/provider/").get(before).path()).endsWith("/80107");
    }

    @Test
    void whatAnAuthorityThatIsNewOnTheSiteHasPublishedIsAsOldAsItsDateSays() {
        site.publish(Publications.of("80003", "2026-10-01"));

        watcher.watchFor(INTERVAL);

        assertThat(news()).singleElement().satisfies(event -> assertThat(event.body())
                .contains("\"alerts\":\"auto\""));
    }

    @Test
    void theWholeSiteIsReadEvenIfLookingAgainFillsTheInterval() {
        site.publish(reports("8010"));
        watcher.begin("2026-10-05T09:00:00Z");

        watcher.watchSlowly(120, Duration.ofMinutes(5));

        assertThat(types("sources")).contains("source.complete.v1");
    }

    @Test
    void nothingNewIsNothingTold() {
        watcher.watchFor(Duration.ofHours(14));

        assertThat(news()).isEmpty();
        assertThat(types("sources")).containsOnly("source.complete.v1").hasSize(3);
    }

    @Test
    void otherBytesBehindALinkAreARevision() {
        Publication report = Publications.of("80001", "2026-10-05");
        site.publish(report);
        watcher.watchFor(INTERVAL);
        site.replace(report, Documents.pdf());

        watcher.watchFor(FULL_PASS);

        assertThat(news()).extracting(Told::type).containsExactly("report.published.v1", "report.revised.v1");
    }

    @Test
    void aReportThatLeftTheSiteIsWithdrawnAfterThreeReadings() {
        site.unlist(oldOther);
        site.publish(Publications.of("80002", "2026-09-01"));

        watcher.watchFor(FULL_PASS.multipliedBy(2).plusMinutes(5));
        assertThat(types("reports")).doesNotContain("report.withdrawn.v1");

        watcher.watchFor(FULL_PASS.plusMinutes(5));
        assertThat(types("reports")).containsOnlyOnce("report.withdrawn.v1");
    }

    @Test
    void aFileThatIsGoneIsWithdrawnAfterThreeReadings() {
        Publication report = Publications.of("80001", "2026-10-05");
        site.publish(report);
        watcher.watchFor(INTERVAL);
        site.remove(report);

        watcher.watchFor(FULL_PASS.multipliedBy(3).plusMinutes(10));

        assertThat(types("reports")).containsOnlyOnce("report.withdrawn.v1");
    }

    @Test
    void aReportThatIsListedAgainIsPublishedAgain() {
        site.unlist(oldOther);
        site.publish(Publications.of("80002", "2026-09-01"));
        watcher.watchFor(FULL_PASS.multipliedBy(3).plusMinutes(10));
        site.publish(oldOther);

        watcher.watchFor(FULL_PASS.plusMinutes(10));

        assertThat(types("reports"))
                .endsWith("report.withdrawn.v1", "report.published.v1")
                .hasSize(5);
    }

    @Test
    void aWholePageThatEmptiesIsAChangeAndWithdrawsNothing() {
        site.unlist(oldOther);

        watcher.watchFor(FULL_PASS.multipliedBy(5));

        assertThat(types("reports")).doesNotContain("report.withdrawn.v1");
        assertThat(watcher.told("sources"))
                .anySatisfy(event -> assertThat(event.body()).contains("gap", "/provider/44/80002"));
    }

    @Test
    void anApologyInPlaceOfAReportIsTriedAgainAndToldIfItStays() {
        Publication report = Publications.of("80001", "2026-10-05");
        site.misbehave(Fault.APOLOGY, path(report));
        site.publish(report);

        watcher.watchFor(INTERVAL.plusMinutes(16));
        assertThat(news()).isEmpty();
        assertThat(troubles()).singleElement().satisfies(event -> assertThat(event.body())
                .contains("\"kind\":\"gap\"", path(report), "in place of a PDF"));

        site.behave();
        watcher.watchFor(Duration.ofMinutes(30));
        assertThat(news()).hasSize(1);
        assertThat(types("sources")).last().isEqualTo("source.recovered.v1");
    }

    @Test
    void aSiteThatIsDownIsToldOnceAndNothingIsLost() {
        site.misbehave(Fault.SERVER_ERROR);
        site.publish(Publications.of("80001", "2026-10-05"));

        watcher.watchFor(Duration.ofHours(3));
        assertThat(troubles()).singleElement().satisfies(event -> assertThat(event.body())
                .contains("\"kind\":\"unreachable\"", "500"));

        site.behave();
        watcher.watchFor(INTERVAL);
        assertThat(news()).hasSize(1);
        assertThat(types("sources")).last().isEqualTo("source.recovered.v1");
    }

    @Test
    void aRedesignIsAChangeAndNoSilence() {
        site.misbehave(Fault.NO_PROVIDER_LINKS, "/search");

        watcher.watchFor(Duration.ofMinutes(45));

        assertThat(troubles()).singleElement().satisfies(event -> assertThat(event.body())
                .contains("\"kind\":\"changed\""));
    }

    @Test
    void aListingThatFallsSilentIsAChange() {
        site.misbehave(Fault.SILENT_LISTING, "/search");

        watcher.watchFor(Duration.ofMinutes(45));

        assertThat(troubles()).singleElement().satisfies(event -> assertThat(event.body())
                .contains("\"kind\":\"changed\"", "shows no publication since"));
    }

    @Test
    void aHiccupIsNobodysConcern() {
        site.misbehave(Fault.SERVER_ERROR);
        watcher.watchFor(INTERVAL);
        site.behave();

        watcher.watchFor(Duration.ofHours(1));

        assertThat(troubles()).isEmpty();
    }

    @Test
    void theSiteIsAskedOnlyForWhatChanged() {
        long asked = requests("/v1/file/").size();

        watcher.watchFor(FULL_PASS.plusMinutes(5));

        assertThat(requests("/v1/file/")).hasSize((int) asked);
        assertThat(requests("/provider/44/80001")).last().satisfies(request -> assertThat(
                        request.header("If-None-Match"))
                .isPresent());
        assertThat(site.requests()).allSatisfy(request -> assertThat(request.header("User-Agent"))
                .hasValueSatisfying(agent -> assertThat(agent).startsWith("InspectionAlerts/1 (watch@")));
    }

    @Test
    void aSiteThatAsksToBeLeftAloneIs() {
        site.misbehave(Fault.UNAVAILABLE);
        watcher.watchFor(INTERVAL);
        int asked = site.requests().size();

        watcher.watchFor(Duration.ofMinutes(1));

        assertThat(site.requests()).hasSize(asked);
    }

    /** Of ten authorities whose URNs begin so. */
    private static List<Publication> reports(String urns) {
        return IntStream.range(0, 10)
                .mapToObj(i -> Publications.of(urns + i, "2026-10-05"))
                .toList();
    }

    private static String path(Publication publication) {
        return "/v1/file/" + publication.fileId();
    }

    private List<Told> news() {
        return watcher.told("reports").stream()
                .filter(event -> !event.body().contains("\"alerts\":\"never\""))
                .toList();
    }

    private List<Told> troubles() {
        return watcher.told("sources").stream()
                .filter(event -> event.type().equals("source.troubled.v1"))
                .toList();
    }

    private List<String> types(String topic) {
        return watcher.told(topic).stream().map(Told::type).toList();
    }

    private List<Request> requests(String path) {
        return site.requests().stream()
                .filter(request -> request.path().contains(path))
                .toList();
    }
}
