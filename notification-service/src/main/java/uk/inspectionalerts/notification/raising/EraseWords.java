package uk.inspectionalerts.notification.raising;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import uk.inspectionalerts.messaging.Event;
import uk.inspectionalerts.messaging.Inbox;

/** Use case: a withdrawn report was erased, and its words are to be kept no longer. What was sent is out of reach. */
@ApplicationScoped
class EraseWords {

    private final Inbox inbox;
    private final Outcomes outcomes;
    private final Clearance clearance;

    EraseWords(Inbox inbox, Outcomes outcomes, Clearance clearance) {
        this.inbox = inbox;
        this.outcomes = outcomes;
        this.clearance = clearance;
    }

    /** Takes the words of the report out of every outcome that it gave and every text that was approved; who was told what, and when, stays. */
    @Transactional
    void handle(Event event, UUID report) {
        if (inbox.claim(event)) {
            outcomes.eraseWordsOf(report);
            clearance.eraseWordsOf(report);
        }
    }
}
