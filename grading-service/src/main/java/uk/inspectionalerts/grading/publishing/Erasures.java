package uk.inspectionalerts.grading.publishing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import uk.inspectionalerts.messaging.Outbox;

/** Tells those who keep what was said that the words of a report are to be kept no longer. */
@ApplicationScoped
public class Erasures {

    private final OutcomeJson json;
    private final Outbox outbox;

    Erasures(OutcomeJson json, Outbox outbox) {
        this.json = json;
        this.outbox = outbox;
    }

    /**
     * Says so once the running transaction commits, without which this fails.
     *
     * @param urn the authority that the report was last filed under, by which its outcomes went
     */
    @Transactional(TxType.MANDATORY)
    public void tell(UUID report, Optional<String> urn, Instant at) {
        outbox.append(json.erased(report, urn.orElse(report.toString()), at));
    }
}
