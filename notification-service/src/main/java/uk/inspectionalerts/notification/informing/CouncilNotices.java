package uk.inspectionalerts.notification.informing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import uk.inspectionalerts.notification.alert.Audience;
import uk.inspectionalerts.notification.notice.Notice;
import uk.inspectionalerts.notification.outcome.Council;
import uk.inspectionalerts.notification.subscription.Matching;

/**
 * Tells a council something that concerns it alone, through the deliveries that alerts go through: to those with a
 * confirmed subscription of the audience {@code council} to its place, whatever types of milestones that names.
 */
@ApplicationScoped
public class CouncilNotices {

    private final Notices notices;
    private final Matching matching;

    CouncilNotices(Notices notices, Matching matching) {
        this.notices = notices;
        this.matching = matching;
    }

    /** Tells the council, as part of the caller's transaction. A second notice of one key is told to nobody. */
    @Transactional
    public void raise(Notice notice, Council council) {
        notices.tell(notice, Optional.of(Audience.COUNCIL), matching.concerned(council, Audience.COUNCIL));
    }

    /** There is no point any more in telling the notice of that key: who was not told of it yet is told no more. */
    @Transactional
    public void over(String key) {
        notices.end(key);
    }
}
