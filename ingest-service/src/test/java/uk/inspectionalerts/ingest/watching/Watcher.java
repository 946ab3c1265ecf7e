package uk.inspectionalerts.ingest.watching;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import uk.inspectionalerts.ingest.SettableClock;
import uk.inspectionalerts.ingest.informing.SiteHealth;
import uk.inspectionalerts.ingest.informing.Troubles;
import uk.inspectionalerts.ingest.report.Provenance;
import uk.inspectionalerts.ingest.source.Trouble;

/** Lets time go by for the watching, and tells what came of it. */
@Alternative
@ApplicationScoped
class Watcher {

    private static final Duration SHORT_STEP = Duration.ofMinutes(1);
    private static final Duration LONG_STEP = Duration.ofMinutes(5);

    private final WatchStep step;
    private final SiteHealth health;
    private final Troubles troubles;
    private final SettableClock clock;
    private final EntityManager database;

    Watcher(WatchStep step, SiteHealth health, Troubles troubles, SettableClock clock, EntityManager database) {
        this.step = step;
        this.health = health;
        this.troubles = troubles;
        this.clock = clock;
        this.database = database;
    }

    /** Forgets everything, at that moment. */
    void begin(String moment) {
        clock.set(Instant.parse(moment));
        QuarkusTransaction.requiringNew().run(() -> database.createNativeQuery(
                        "truncate site, site_listing, site_link, site_provider, source_trouble, report, outbox cascade")
                .executeUpdate());
    }

    /** Does all that is to be done at this moment. */
    void catchUp() {
        int steps = 0;
        while (step.take()) {
            steps++;
            if (steps > 10_000) {
                throw new AssertionError("the watching never comes to rest");
            }
        }
        health.review();
    }

    /** Lets time go by, up to an hour in short steps and more in longer ones. */
    void watchFor(Duration time) {
        Duration left = time;
        while (!left.isZero()) {
            Duration step = left.compareTo(Duration.ofHours(1)) > 0 ? LONG_STEP : SHORT_STEP;
            clock.pass(step);
            catchUp();
            left = left.minus(step);
        }
    }

    /** Lets time go by in which nobody watches. */
    void skip(Duration time) {
        clock.pass(time);
    }

    /** Takes so many steps, each of which takes that long. */
    void watchSlowly(int steps, Duration each) {
        for (int i = 0; i < steps; i++) {
            step.take();
            clock.pass(each);
        }
    }

    /** Lets a moment go by. */
    void wait(Duration moment) {
        clock.pass(moment);
        catchUp();
    }

    /** What was told on that topic since the beginning, oldest first, each as its type and body. */
    List<Told> told(String topic) {
        return QuarkusTransaction.requiringNew().call(() -> {
            List<?> rows = database.createNativeQuery(
                            "select type, convert_from(body, 'UTF8'), time from outbox where topic = ?1 order by seq",
                            Object[].class)
                    .setParameter(1, topic)
                    .getResultList();
            return rows.stream()
                    .map(Object[].class::cast)
                    .map(row -> new Told((String) row[0], (String) row[1], (Instant) row[2]))
                    .toList();
        });
    }

    /** What operators were told is wrong, and is not over. */
    List<Trouble> openTroubles() {
        return troubles.open(Provenance.REPORTS_SITE);
    }

    /** An event. */
    record Told(String type, String body, Instant at) {}
}
