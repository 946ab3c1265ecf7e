package uk.inspectionalerts.notification.informing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import uk.inspectionalerts.notification.notice.MailboxRefuses;
import uk.inspectionalerts.notification.notice.Notice;
import uk.inspectionalerts.notification.subscription.Addressee;
import uk.inspectionalerts.notification.subscription.OwnedSubscription;
import uk.inspectionalerts.notification.subscription.Subscriptions;
import uk.inspectionalerts.notification.subscription.Target;

/** Tells those who answer for a shared mailbox something about it, through the deliveries that alerts go through. */
@ApplicationScoped
public class OwnerNotices {

    private static final String WHY = "your team named you as one who answers for its shared mailbox.";

    private final Notices notices;
    private final Subscriptions subscriptions;
    private final EntityManager entities;

    OwnerNotices(Notices notices, Subscriptions subscriptions, EntityManager entities) {
        this.notices = notices;
        this.subscriptions = subscriptions;
        this.entities = entities;
    }

    /** Tells these persons, as part of the caller's transaction. A second notice of one key is told to nobody. */
    @Transactional
    public void tell(Notice notice, Collection<UUID> persons) {
        if (!persons.isEmpty()) {
            notices.tell(notice, Optional.empty(), addressees(persons));
        }
    }

    /** Tells, once until it takes something again, that the mailbox to which that delivery goes has refused it for good. */
    @Transactional
    @SuppressWarnings("unchecked") // native queries have untyped rows
    public void refused(UUID delivery) {
        List<Object[]> mailboxes = entities.createNativeQuery(
                        """
                        select d.person,
                               (select l.id from delivery l where l.person = d.person and l.status = 'delivered'
                                 order by l.settled_at desc, l.id limit 1)
                          from delivery d where d.id = ?1
                        """)
                .setParameter(1, delivery)
                .getResultList();
        mailboxes.forEach(mailbox -> refused((UUID) mailbox[0], (UUID) mailbox[1]));
    }

    private void refused(UUID mailbox, UUID lastTaken) {
        List<OwnedSubscription> owned = subscriptions.ownedOf(mailbox);
        List<String> lines = owned.stream()
                .map(subscription -> "\"" + subscription.wish() + "\" (number " + subscription.id() + ")")
                .toList();
        tell(
                new MailboxRefuses(mailbox, lastTaken, lines).notice(),
                owned.stream()
                        .flatMap(subscription -> subscription.owners().stream())
                        .distinct()
                        .toList());
    }

    private static List<Addressee> addressees(Collection<UUID> persons) {
        return persons.stream()
                .map(person -> new Addressee(person, Target.EMAIL, WHY))
                .toList();
    }
}
