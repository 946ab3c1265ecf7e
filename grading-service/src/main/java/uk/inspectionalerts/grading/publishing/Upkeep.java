package uk.inspectionalerts.grading.publishing;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.function.Supplier;
import org.jboss.logging.Logger;
import uk.inspectionalerts.grading.filing.RecordLock;
import uk.inspectionalerts.messaging.readying.Preparation;

/** Loads the shipped history at the first start, and looks whether a day has ended on which ranks could still change. */
@ApplicationScoped
class Upkeep implements Preparation {

    private static final Logger LOG = Logger.getLogger(Upkeep.class);
    private static final int LONGEST_SECONDS = 600;

    private final RecordLock lock;
    private final Outcomes outcomes;

    Upkeep(RecordLock lock, Outcomes outcomes) {
        this.lock = lock;
        this.outcomes = outcomes;
    }

    /** Before the first event is handled: ranks among the inspections of an older history could be wrong. */
    @Override
    public void prepare() {
        refresh();
    }

    void refresh() {
        inOneTransaction(outcomes::refresh);
    }

    @Scheduled(every = "5m", delayed = "1m", concurrentExecution = ConcurrentExecution.SKIP)
    void endDay() {
        inOneTransaction(outcomes::endDay);
    }

    private void inOneTransaction(Supplier<List<Said>> work) {
        List<Said> news = QuarkusTransaction.requiringNew()
                .timeout(LONGEST_SECONDS)
                .call(() -> {
                    lock.take();
                    return work.get();
                });
        if (!news.isEmpty()) {
            LOG.infof("brought the record up to date: %d inspections are said anew", news.size());
        }
    }
}
