package uk.inspectionalerts.notification.register;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import uk.inspectionalerts.messaging.Event;
import uk.inspectionalerts.messaging.Inbox;

/** Use case: an authority is new or was changed. */
@ApplicationScoped
class KeepAuthority {

    private final Inbox inbox;
    private final Authorities authorities;

    KeepAuthority(Inbox inbox, Authorities authorities) {
        this.inbox = inbox;
        this.authorities = authorities;
    }

    /** A second copy of the event changes nothing. */
    @Transactional
    void handle(Event event, Authority authority) {
        if (inbox.claim(event)) {
            authorities.keep(authority);
        }
    }
}
