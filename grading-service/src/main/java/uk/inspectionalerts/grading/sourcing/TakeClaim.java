package uk.inspectionalerts.grading.sourcing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import uk.inspectionalerts.grading.completing.SourceClaim;
import uk.inspectionalerts.grading.completing.SourceClaims;
import uk.inspectionalerts.grading.filing.RecordLock;
import uk.inspectionalerts.grading.publishing.Outcomes;
import uk.inspectionalerts.grading.publishing.Said;
import uk.inspectionalerts.messaging.Event;
import uk.inspectionalerts.messaging.Inbox;

/** Use case: a source claims that all it lists is held, and the record may be complete to a later day. */
@ApplicationScoped
class TakeClaim {

    private final Inbox inbox;
    private final RecordLock lock;
    private final SourceClaims claims;
    private final Outcomes outcomes;

    TakeClaim(Inbox inbox, RecordLock lock, SourceClaims claims, Outcomes outcomes) {
        this.inbox = inbox;
        this.lock = lock;
        this.claims = claims;
        this.outcomes = outcomes;
    }

    /** Answers what was said anew. A second copy of the event changes nothing, nor does a claim that is not the latest. */
    @Transactional
    List<Said> handle(Event event, SourceClaim claim) {
        if (!inbox.claim(event)) {
            return List.of();
        }
        lock.take();
        outcomes.loadHistory();
        return claims.keep(claim) ? outcomes.complete() : List.of();
    }
}
