package uk.inspectionalerts.notification.raising;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import uk.inspectionalerts.notification.alert.Alert;
import uk.inspectionalerts.notification.alert.Lane;
import uk.inspectionalerts.notification.criterion.Severity;
import uk.inspectionalerts.notification.subscription.Addressee;
import uk.inspectionalerts.notification.subscription.Reached;

/** To whom each alert goes: one delivery an alert, person and channel. */
@ApplicationScoped
class Addressed {

    private static final String TOLD_BEFORE = "you were sent an alert on this report before.";

    private final EntityManager entities;

    Addressed(EntityManager entities) {
        this.entities = entities;
    }

    /** Makes the delivery due at once. A person who has one for this alert and channel gets no second one. */
    @Transactional(TxType.MANDATORY)
    void add(Alert alert, Reached reached, Severity severity, Instant now) {
        add(
                alert.id(),
                new Addressee(reached.person(), reached.channel(), reached.reason()),
                reached.subscriptions(),
                Lane.of(alert, severity),
                now);
    }

    /** The same, for whatever reason. */
    @Transactional(TxType.MANDATORY)
    void add(Alert alert, Addressee addressee, Instant now) {
        add(alert.id(), addressee, List.of(), Lane.of(alert, Severity.ROUTINE), now);
    }

    private void add(UUID alert, Addressee addressee, List<UUID> rules, Lane lane, Instant now) {
        entities.createNativeQuery(
                        """
                        insert into delivery (id, alert, person, channel, why, rules, lane, status, due_since, next_at)
                        values (:id, :alert, :person, :channel, :why, cast(string_to_array(:rules, ',') as uuid[]),
                                :lane, 'due', :now, :now)
                        on conflict on constraint uq_delivery do nothing
                        """)
                .setParameter("id", UUID.randomUUID())
                .setParameter("alert", alert)
                .setParameter("person", addressee.person())
                .setParameter("channel", addressee.channel())
                .setParameter("why", addressee.why())
                .setParameter("rules", rules.stream().map(UUID::toString).collect(Collectors.joining(",")))
                .setParameter("lane", lane.ordinal())
                .setParameter("now", now)
                .executeUpdate();
    }

    /**
     * Until the transaction ends no other event is addressed to these persons, so that of two that come together one is
     * gathered with the other, and two transactions never wait for each other.
     */
    @Transactional(TxType.MANDATORY)
    void oneEventAtATime(Collection<UUID> persons) {
        entities.createNativeQuery(
                        """
                        select cast(pg_advisory_xact_lock(hashtextextended('messages to ' || p.id, 0)) as text)
                          from unnest(string_to_array(:persons, ',')) with ordinality as p (id, place) order by p.place
                        """)
                .setParameter(
                        "persons",
                        persons.stream().sorted().distinct().map(UUID::toString).collect(Collectors.joining(",")))
                .getResultList();
    }

    /**
     * Those whom the alert corrects: of its audience, who were told something of its inspection, or are just being told. A
     * delivery that still waits, alone or in a digest, is none of these unless an attempt may have handed it over: it will
     * be sent with what is right by then, or not at all. Nor is one that was sent after its text had been approved anew, and so told what is right already, nor a person
     * whose address was erased.
     */
    @Transactional(TxType.MANDATORY)
    @SuppressWarnings("unchecked") // native queries have untyped rows
    List<Addressee> told(Alert later, Instant now) {
        List<Object[]> told = entities.createNativeQuery(
                        """
                        select d.person, d.channel
                          from alert a left join digest_entry e on e.alert = a.id and e.told
                          join delivery d on d.alert = a.id or d.digest = e.digest
                          join person p on p.id = d.person and p.address is not null
                         where a.inspection = :inspection and a.audience = :audience
                           and (d.status in ('delivered', 'in_flight') or d.uncertain)
                           and not exists (select 1 from alert_approval n
                                            where n.alert = a.id and n.version >= :version
                                              and n.approved_at <= coalesce(d.settled_at, :now))
                         group by d.person, d.channel order by d.person, d.channel
                        """)
                .setParameter("inspection", later.inspection())
                .setParameter("audience", later.audience().code())
                .setParameter("version", later.version())
                .setParameter("now", now)
                .getResultList();
        return told.stream()
                .map(row -> new Addressee((UUID) row[0], (String) row[1], TOLD_BEFORE))
                .toList();
    }
}
