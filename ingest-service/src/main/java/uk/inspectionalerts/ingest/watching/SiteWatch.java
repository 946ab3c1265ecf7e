package uk.inspectionalerts.ingest.watching;

import io.quarkus.logging.Log;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigurationException;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import uk.inspectionalerts.ingest.browsing.SiteConfig;
import uk.inspectionalerts.ingest.informing.SiteHealth;
import uk.inspectionalerts.ingest.leading.Leader;
import uk.inspectionalerts.ingest.leading.Leaders;
import uk.inspectionalerts.ingest.report.Provenance;

/** Has the site watched, by one replica at a time. */
@ApplicationScoped
class SiteWatch {

    /** So often what is wrong is reviewed, however much there is to do. */
    private static final Duration REVIEWED = Duration.ofSeconds(20);

    private final SiteConfig config;
    private final Leader leader;
    private final WatchStep step;
    private final SiteHealth health;

    SiteWatch(SiteConfig config, Leaders leaders, WatchStep step, SiteHealth health) {
        this.config = config;
        this.leader = leaders.of(Provenance.REPORTS_SITE);
        this.step = step;
        this.health = health;
    }

    void requireContact(@Observes StartupEvent starting) {
        if (config.enabled()
                && config.contact().filter(contact -> !contact.isBlank()).isEmpty()) {
            throw new ConfigurationException(
                    "ingest.site.contact is missing: the keepers of the reports site must be able to reach whoever has it"
                            + " watched. Give an email address or a page.");
        }
    }

    @Scheduled(every = "{ingest.site.tick}", concurrentExecution = ConcurrentExecution.SKIP)
    void tick() {
        if (!config.enabled() || !leader.leads()) {
            return;
        }
        try {
            long until = System.nanoTime() + REVIEWED.toNanos();
            boolean more = true;
            while (more && System.nanoTime() < until && leader.leads()) {
                more = step.take();
            }
        } catch (RuntimeException e) {
            Log.warnf(e, "The watching of the reports site was interrupted and goes on in a moment");
        } finally {
            health.review();
        }
    }
}
