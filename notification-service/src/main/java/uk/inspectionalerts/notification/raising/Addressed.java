package uk.inspectionalerts.notification.raising;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import uk.inspectionalerts.notification.alert.Alert;
import uk.inspectionalerts.notification.subscription.Addressee;

/** To whom each alert goes: one delivery an alert, person and channel. */
@ApplicationScoped
class Addressed {

    private final EntityManager entities;

    Addressed(EntityManager entities) {
        this.entities = entities;
    }

    /** Makes the delivery due at once. A person who has one for this alert and channel gets no second one. */
    @Transactional(TxType.MANDATORY)
    void add(UUID alert, Addressee addressee, Instant now) {
        entities.createNativeQuery(
                        """
                        insert into delivery (id, alert, person, channel, why, status, due_since, next_at)
                        values (:id, :alert, :person, :channel, :why, 'due', :now, :now)
                        on conflict on constraint uq_delivery do nothing
                        """)
                .setParameter("id", UUID.randomUUID())
                .setParameter("alert", alert)
                .setParameter("person", addressee.person())
                .setParameter("channel", addressee.channel())
                .setParameter("why", addressee.why())
                .setParameter("now", now)
                .executeUpdate();
    }

    /**
     * Those whom the alert corrects: of its audience, who were told something of its inspection, or are just being told.
     * A delivery that still waits is none of these: it will be sent with what is right by then, or not at all. Nor is one
     * that was sent after its text had been approved anew, and so told what is right already.
     */
    @Transactional(TxType.MANDATORY)
    @SuppressWarnings("unchecked") // native queries have untyped rows
    List<Addressee> told(Alert alert, String why, Instant now) {
        List<Object[]> told = entities.createNativeQuery(
                        """
                        select distinct d.person, d.channel from delivery d join alert a on a.id = d.alert
                        where a.inspection = :inspection and a.audience = :audience
                          and d.status in ('delivered', 'in_flight')
                          and not exists (select 1 from alert_approval p
                                           where p.alert = d.alert and p.version >= :version
                                             and p.approved_at <= coalesce(d.settled_at, :now))
                        """)
                .setParameter("inspection", alert.inspection())
                .setParameter("audience", alert.audience().code())
                .setParameter("version", alert.version())
                .setParameter("now", now)
                .getResultList();
        return told.stream()
                .map(row -> new Addressee((UUID) row[0], (String) row[1], why))
                .toList();
    }
}
