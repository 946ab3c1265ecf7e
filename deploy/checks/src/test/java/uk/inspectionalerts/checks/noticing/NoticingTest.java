package uk.inspectionalerts.checks.noticing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.inspectionalerts.checks.Client;
import uk.inspectionalerts.checks.SyntheticReport;
import uk.inspectionalerts.checks.TestStack;
import uk.inspectionalerts.checks.signals.LogLines;
import uk.inspectionalerts.checks.signals.NamedMetrics;
import uk.inspectionalerts.checks.signals.Runbook;
import uk.inspectionalerts.checks.signals.RunningServices;
import uk.inspectionalerts.checks.signals.TraceCollector;
import uk.inspectionalerts.local.DataFolder;
import uk.inspectionalerts.local.LocalStack;
import uk.inspectionalerts.local.Service;
import uk.inspectionalerts.local.process.Part;
import uk.inspectionalerts.local.site.Publication;
import uk.inspectionalerts.local.site.Request;
import uk.inspectionalerts.local.site.SimulatedSite;

/** The running system watches a site: what appears there is in the mailbox once, with nobody handing anything in. */
class NoticingTest {

    private static final Duration PATIENCE = Duration.ofSeconds(180);
    private static final Duration INTERVAL = Duration.ofSeconds(5);

    private static final String READER = "everything@example.org";
    private static final Map<String, String> OBSERVED = Map.of("QUARKUS_LOG_CONSOLE_JSON_ENABLED", "true");

    @TempDir
    static Path data;

    private static List<Council> councils;
    private static SimulatedSite site;
    private static LocalStack stack;
    private static Alerts alerts;
    private static TraceCollector traces;

    @BeforeAll
    static void watchASiteWithAHistory() throws IOException {
        councils = Council.first(9);
        traces = new TraceCollector();
        site = SimulatedSite.start();
        councils.subList(0, 3).forEach(council -> site.publish(council.history()));
        Map<String, String> settings = new HashMap<>(WatchingStack.settings(site, INTERVAL));
        // with the pause of production the pages that are looked at again would fill so short an interval
        settings.put("INGEST_SITE_PAUSE", "PT0.1S");
        settings.putAll(OBSERVED);
        settings.putAll(traces.settings());
        Map<String, String> others = new HashMap<>(OBSERVED);
        others.putAll(traces.settings());
        stack = TestStack.start(
                data, Map.of(Service.INGEST, settings, Service.GRADING, others, Service.NOTIFICATION, others));
        alerts = new Alerts(new DataFolder(data).mail());
        Client.of(stack).subscribe(READER);
        councils.subList(0, 3).stream()
                .flatMap(council -> council.history().stream())
                .forEach(NoticingTest::awaitAsked);
    }

    @AfterAll
    static void stop() {
        stack.close();
        site.close();
        traces.close();
    }

    @Test
    void newsOfAKnownAuthorityAndOfOneThatIsNewOnTheSiteIsToldOnceAndHistoryIsNot() {
        List<Council> news = List.of(councils.get(0), councils.get(3));

        site.publish(news.stream().map(Council::news).toList());

        eachIsToldOnce(news);
    }

    @Test
    void ingestServiceKilledWhileItFollowsLinksLosesAndRepeatsNoAlert() {
        Part ingest = stack.service(Service.INGEST);
        List<Council> news = councils.subList(4, 8);

        site.publish(news.stream().map(Council::news).toList());
        awaitAsked(news.get(0).news());
        ingest.kill();
        ingest.start();

        eachIsToldOnce(news);
    }

    @Test
    void whatAlarmsAndDashboardsNameIsMeasured() {
        assertThat(NamedMetrics.all()).isNotEmpty().isSubsetOf(new RunningServices(stack).metrics());
    }

    @Test
    void whatTheRunbookTellsPeopleToCallIsThere() {
        RunningServices services = new RunningServices(stack);

        assertThat(Runbook.calls()).hasSizeGreaterThan(20).allSatisfy(call -> assertThat(services.unknownIn(call))
                .as(call.toString())
                .isEmpty());
    }

    @Test
    void oneTraceLeadsFromThePushToTheDeliveryAndTheLogTellsOfNoPerson() {
        Council council = councils.get(8);
        String trace = UUID.randomUUID().toString().replace("-", "");

        new RunningServices(stack)
                .push(
                        new SyntheticReport(
                                council.name(), LocalDate.now(ZoneOffset.UTC).minusDays(30), "Good"),
                        trace);

        await().atMost(PATIENCE).until(() -> traces.has(trace, "notification-service", "deliver by email"));
        assertThat(traces.has(trace, "ingest-service", "POST /reports")).isTrue();
        assertThat(traces.has(trace, "grading-service", "reports")).isTrue();
        assertThat(log(Service.GRADING).with("traceId", trace))
                .anyMatch(line -> line.at("/mdc/authority").asText().equals(council.urn())
                        && line.at("/mdc/event").isTextual());
        assertThat(log(Service.NOTIFICATION).with("traceId", trace))
                .anyMatch(line -> line.at("/mdc/delivery").isTextual());
        for (Service service : Service.values()) {
            assertThat(log(service).lines()).isNotEmpty().noneMatch(line -> line.toString()
                    .contains(READER));
        }
    }

    private static LogLines log(Service service) {
        return LogLines.of(new DataFolder(data).logs().resolve(service.fullName() + ".log"));
    }

    private static void eachIsToldOnce(List<Council> news) {
        await().atMost(PATIENCE)
                .untilAsserted(
                        () -> assertThat(alerts.countAbout(news).values()).doesNotContain(0L));
        // a second one would come with the next look at the site, or the one after
        long asked = listings();
        await().atMost(PATIENCE).until(() -> listings() > asked + 2);
        assertThat(alerts.countAbout(news).values()).containsOnly(1L);
        assertThat(alerts.countAbout(councils.subList(1, 3)).values()).containsOnly(0L);
    }

    private static void awaitAsked(Publication publication) {
        String path = site.address(publication).getPath();
        await().atMost(PATIENCE)
                .until(() -> site.requests().stream().map(Request::path).anyMatch(path::equals));
    }

    private static long listings() {
        return site.requests().stream()
                .filter(request -> request.path().startsWith("/search"))
                .count();
    }
}
