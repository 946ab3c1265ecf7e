package uk.inspectionalerts.notification.informing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import uk.inspectionalerts.messaging.Event;
import uk.inspectionalerts.messaging.Inbox;
import uk.inspectionalerts.notification.notice.SourceTrouble;

/** Use case: a source of reports is in trouble or well again, and the operators are to be told. */
@ApplicationScoped
class TellOfSource {

    private final Inbox inbox;
    private final OperatorNotices notices;

    TellOfSource(Inbox inbox, OperatorNotices notices) {
        this.inbox = inbox;
        this.notices = notices;
    }

    /** A second copy of the event tells nobody, nor does a second event about the same trouble. */
    @Transactional
    void troubled(Event event, SourceTrouble trouble, String summary, List<String> details) {
        if (inbox.claim(event)) {
            notices.raise(trouble.begun(summary, details));
        }
    }

    /** Of a trouble that nobody was told of, nobody hears. */
    @Transactional
    void recovered(Event event, SourceTrouble trouble, Instant at) {
        if (inbox.claim(event)) {
            notices.over(trouble.key(), trouble.over(at));
        }
    }
}
