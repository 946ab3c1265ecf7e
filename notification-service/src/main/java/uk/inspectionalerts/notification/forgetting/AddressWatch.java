package uk.inspectionalerts.notification.forgetting;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.IntUnaryOperator;

/** Looks again and again for which addresses there is no more use. */
@ApplicationScoped
class AddressWatch {

    private static final int BATCH = 100;
    private static final int MOST_BATCHES = 100;

    private final DropAddresses dropAddresses;

    AddressWatch(DropAddresses dropAddresses) {
        this.dropAddresses = dropAddresses;
    }

    @Scheduled(every = "15m", concurrentExecution = ConcurrentExecution.SKIP)
    void look() {
        inBatches(dropAddresses::ofUnconfirmed);
        inBatches(dropAddresses::ofNoUse);
    }

    /** Each batch in a transaction of its own; what is left over waits for the next look. */
    private static void inBatches(IntUnaryOperator use) {
        for (int batch = 0; batch < MOST_BATCHES && use.applyAsInt(BATCH) == BATCH; batch++) {
            // the next one
        }
    }
}
