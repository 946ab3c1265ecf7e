package uk.inspectionalerts.ingest.watching;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import uk.inspectionalerts.ingest.Documents;
import uk.inspectionalerts.ingest.watching.Watcher.Told;
import uk.inspectionalerts.local.LocalStackResource;
import uk.inspectionalerts.local.site.Fault;
import uk.inspectionalerts.local.site.Publication;
import uk.inspectionalerts.local.site.SimulatedSite;

/**
 * Days on end in which a site publishes, revises, takes back and misbehaves: nothing is missed, nothing is told twice,
 * nobody is alarmed for nothing, and every fault is told within half an hour, at weekends of being met. One day as a rule,
 * a week under {@code -Pproof}; the same days each time.
 */
@QuarkusTest
@QuarkusTestResource(LocalStackResource.class)
@TestProfile(Watched.class)
class WatchedWeekTest {

    private static final int DAYS = Integer.getInteger("watched.days", 1);
    private static final Instant MONDAY = Instant.parse("2026-10-05T06:00:00Z");
    private static final Duration STEP = Duration.ofMinutes(5);
    private static final Duration TOLD_WITHIN = Duration.ofMinutes(30);

    /** At weekends the site is asked once an hour, so that a fault may be met so much later. */
    private static final Duration MET_WITHIN_AT_WEEKENDS = Duration.ofHours(1);

    /** From the end of a fault until its last consequence is over: the longest wait before a document is tried again. */
    private static final Duration AFTERMATH = Duration.ofMinutes(90);

    private static final String FILES = "/v1/file/";
    private static final String PAGES = "/provider/";
    private static final String LISTING = "/search";

    /** Two hours of a fault, of which operators have to hear. */
    private static final List<Map.Entry<Fault, String>> FAULTS = List.of(
            Map.entry(Fault.SERVER_ERROR, ""),
            Map.entry(Fault.APOLOGY, FILES),
            Map.entry(Fault.NO_PROVIDER_LINKS, LISTING),
            Map.entry(Fault.HALF_A_BODY, FILES),
            Map.entry(Fault.SILENT_LISTING, LISTING),
            Map.entry(Fault.NO_PUBLICATION_LINKS, PAGES),
            Map.entry(Fault.UNAVAILABLE, ""),
            Map.entry(Fault.NO_DATES, PAGES),
            Map.entry(Fault.LYING_LENGTH, FILES),
            Map.entry(Fault.REDIRECT_INWARD, FILES),
            Map.entry(Fault.NOT_FOUND, FILES),
            Map.entry(Fault.REFUSED, ""),
            Map.entry(Fault.DRIP, FILES),
            Map.entry(Fault.NOT_FOUND, PAGES));

    @Inject
    Watcher watcher;

    SimulatedSite site;

    private final Random chance = new Random(20261005);
    private final TreeMap<Instant, List<Runnable>> plan = new TreeMap<>();
    private final List<Publication> published = new ArrayList<>();
    private final List<Window> faults = new ArrayList<>();

    /** A time in which operators may have to hear of something. */
    private record Window(Instant from, Instant to, boolean toBeTold) {
        Instant toldUntil() {
            boolean weekend = from.atZone(ZoneOffset.UTC).getDayOfWeek().getValue() > DayOfWeek.FRIDAY.getValue();
            Instant met = weekend ? from.plus(MET_WITHIN_AT_WEEKENDS) : from;
            return met.plus(TOLD_WITHIN).plus(STEP);
        }

        boolean covers(Instant moment) {
            return !moment.isBefore(from) && !moment.isAfter(to.plus(AFTERMATH));
        }
    }

    @Test
    void nothingIsMissedNothingIsToldTwiceAndEachFaultIsHeardOf() {
        site.clear();
        List<Publication> history = IntStream.range(0, 60)
                .mapToObj(i -> Publications.of(
                        "802" + (10 + i % 20),
                        LocalDate.of(2026, 9, 30).minusDays(9L * i).toString()))
                .toList();
        site.publish(history);
        watcher.begin(MONDAY.toString());
        watcher.catchUp();
        for (int day = 0; day < DAYS; day++) {
            plan(MONDAY.plus(Duration.ofDays(day)), day);
        }

        Instant end = MONDAY.plus(Duration.ofDays(DAYS)).plus(AFTERMATH);
        for (Instant now = MONDAY; now.isBefore(end); now = now.plus(STEP)) {
            plan.headMap(now, true).values().forEach(due -> due.forEach(Runnable::run));
            plan.headMap(now, true).clear();
            watcher.wait(STEP);
        }

        List<Told> told = watcher.told("reports");
        assertThat(Stream.concat(history.stream(), published.stream())).allSatisfy(publication -> assertThat(told)
                .filteredOn(event -> event.type().equals("report.published.v1"))
                .filteredOn(event -> event.body().contains(FILES + publication.fileId()))
                .hasSize(1));
        assertThat(told)
                .filteredOn(event -> event.type().equals("report.revised.v1"))
                .hasSize(DAYS);
        assertThat(told)
                .filteredOn(event -> event.type().equals("report.withdrawn.v1"))
                .isEmpty();
        assertThat(told).hasSize(history.size() + published.size() + DAYS);

        List<Told> troubles = troubles();
        assertThat(faults).filteredOn(Window::toBeTold).allSatisfy(fault -> assertThat(troubles)
                .as("told of the fault of %s", fault.from())
                .anySatisfy(trouble -> assertThat(trouble.at()).isBetween(fault.from(), fault.toldUntil())));
        assertThat(troubles).allSatisfy(trouble -> assertThat(faults)
                .as("a reason for %s", trouble)
                .anySatisfy(fault -> assertThat(fault.covers(trouble.at())).isTrue()));
        assertThat(watcher.openTroubles()).isEmpty();
    }

    /** A day: a hiccup, two faults of two hours, each beginning as a report is published, ten reports at once, a revision. */
    private void plan(Instant day, int number) {
        fault(at(day, 2, 5), Duration.ofMinutes(5), Fault.SERVER_ERROR, "", false);
        for (int half = 0; half < 2; half++) {
            Map.Entry<Fault, String> fault = FAULTS.get((2 * number + half) % FAULTS.size());
            Instant start = at(day, 3 + 5 * half, 5 * chance.nextInt(6));
            fault(start, Duration.ofHours(2), fault.getKey(), fault.getValue(), true);
            publish(start, 1);
        }
        publish(at(day, 6, 30), 10);
        publish(at(day, 12, 5 * chance.nextInt(12)), 2);
        at(at(day, 7, 0), () -> site.replace(published.get(chance.nextInt(published.size())), Documents.pdf()));
    }

    private void publish(Instant moment, int count) {
        at(moment, () -> {
            List<Publication> reports = IntStream.range(0, count)
                    .mapToObj(i -> Publications.of(
                            "802" + (10 + chance.nextInt(20)),
                            LocalDate.ofInstant(moment, ZoneOffset.UTC).toString()))
                    .toList();
            site.publish(reports);
            published.addAll(reports);
        });
    }

    private void fault(Instant start, Duration length, Fault fault, String where, boolean toBeTold) {
        faults.add(new Window(start, start.plus(length), toBeTold));
        at(start, () -> site.misbehave(fault, where));
        at(start.plus(length), site::behave);
    }

    private void at(Instant moment, Runnable action) {
        plan.computeIfAbsent(moment, m -> new ArrayList<>()).add(action);
    }

    private static Instant at(Instant day, int hour, int minute) {
        return day.plus(Duration.ofHours(hour)).plus(Duration.ofMinutes(minute));
    }

    private List<Told> troubles() {
        return watcher.told("sources").stream()
                .filter(event -> event.type().equals("source.troubled.v1"))
                .toList();
    }
}
