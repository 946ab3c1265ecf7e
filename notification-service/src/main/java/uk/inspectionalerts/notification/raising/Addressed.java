package uk.inspectionalerts.notification.raising;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import uk.inspectionalerts.notification.alert.Audience;
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
     * Those of the audience who were told something of the inspection, or are just being told. A delivery that still
     * waits is none of these: it will be sent with what is right by then, or not at all. Nor is a person whose address was
     * erased.
     */
    @Transactional(TxType.MANDATORY)
    @SuppressWarnings("unchecked") // native queries have untyped rows
    List<Addressee> told(UUID inspection, Audience audience, String why) {
        List<Object[]> told = entities.createNativeQuery(
                        """
                        select distinct d.person, d.channel from delivery d join alert a on a.id = d.alert
                        join person p on p.id = d.person and p.address is not null
                        where a.inspection = :inspection and a.audience = :audience
                          and d.status in ('delivered', 'in_flight')
                        """)
                .setParameter("inspection", inspection)
                .setParameter("audience", audience.code())
                .getResultList();
        return told.stream()
                .map(row -> new Addressee((UUID) row[0], (String) row[1], why))
                .toList();
    }
}
