package uk.inspectionalerts.notification.raising;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
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

    /** Makes the deliveries due at once. A person who has one for this alert and channel gets no second one. */
    @Transactional(TxType.MANDATORY)
    void add(Alert alert, List<Reached> reached, Severity severity, Instant now) {
        add(
                alert.id(),
                reached.stream()
                        .map(to -> new Due(new Addressee(to.person(), to.channel(), to.reason()), to.subscriptions()))
                        .toList(),
                Optional.empty(),
                Lane.of(alert, severity),
                now);
    }

    /** The same, for whatever reason. */
    @Transactional(TxType.MANDATORY)
    void add(Alert alert, Addressee addressee, Instant now) {
        add(
                alert.id(),
                List.of(new Due(addressee, List.of())),
                Optional.empty(),
                Lane.of(alert, Severity.ROUTINE),
                now);
    }

    /**
     * Makes the alert due to one who stands in for those who have not acknowledged it. A person who has such a delivery of
     * this alert by this channel gets no second one; of their own they may have had one before.
     *
     * @param since when those were to be told
     */
    @Transactional(TxType.MANDATORY)
    void escalate(Alert alert, Addressee standIn, UUID subscription, Instant since, Instant now) {
        add(
                alert.id(),
                List.of(new Due(standIn, List.of(subscription))),
                Optional.of(since),
                Lane.of(alert, Severity.CRITICAL),
                now);
    }

    /** From now on the alert waits to be acknowledged, where somebody stands in for those who are just being told. */
    @Transactional(TxType.MANDATORY)
    void awaitAcknowledgement(Alert alert) {
        entities.createNativeQuery(
                        """
                        insert into alert_escalation (alert, subscription, since, due_at)
                        select d.alert, s.id, d.due_since, d.due_since + make_interval(mins => s.after_minutes)
                          from delivery d
                          join subscription s on s.escalates = any (d.rules)
                                              and s.ended_at is null and s.confirmed_at is not null
                         where d.alert = :alert and not d.escalation
                        on conflict on constraint pk_alert_escalation do nothing
                        """)
                .setParameter("alert", alert.id())
                .executeUpdate();
    }

    /** @param rules the subscriptions for whose sake it is sent */
    private record Due(Addressee to, List<UUID> rules) {}

    private void add(UUID alert, List<Due> due, Optional<Instant> unacknowledgedSince, Lane lane, Instant now) {
        entities.createNativeQuery(
                        """
                        insert into delivery (id, alert, person, channel, why, rules, lane, status, due_since, next_at,
                                              unacknowledged_since)
                        select gen_random_uuid(), :alert, cast(d.person as uuid), d.channel, d.why,
                               cast(string_to_array(d.rules, ',') as uuid[]), :lane, 'due', :now, :now,
                               cast(:unacknowledged as timestamptz)
                          from unnest(cast(:persons as text[]), cast(:channels as text[]), cast(:whys as text[]),
                                      cast(:rules as text[])) as d (person, channel, why, rules)
                        on conflict on constraint uq_delivery do nothing
                        """)
                .setParameter("alert", alert)
                .setParameter("persons", each(due, one -> one.to().person().toString()))
                .setParameter("channels", each(due, one -> one.to().channel()))
                .setParameter("whys", each(due, one -> one.to().why()))
                .setParameter("rules", each(due, one -> one.rules().stream()
                        .map(UUID::toString)
                        .collect(Collectors.joining(","))))
                .setParameter("lane", lane.ordinal())
                .setParameter("now", now)
                .setParameter(
                        "unacknowledged",
                        unacknowledgedSince.map(Instant::toString).orElse(null))
                .executeUpdate();
    }

    private static String[] each(List<Due> due, Function<Due, String> value) {
        return due.stream().map(value).toArray(String[]::new);
    }

    /**
     * Until the transaction ends no other event is addressed that comes here, so that of two that come together one is
     * gathered with the other. One lock for all: the database has not room for one for each of many persons.
     */
    @Transactional(TxType.MANDATORY)
    void oneEventAtATime() {
        entities.createNativeQuery(
                        "select cast(pg_advisory_xact_lock(hashtextextended('messages to persons', 0)) as text)")
                .getSingleResult();
    }

    /** That a person has the alert, or is to have it, by that channel. */
    record Having(UUID alert, UUID person, String channel) {}

    /** Who has these alerts, alone or in a digest that told them or is still to be sent. */
    @Transactional(TxType.MANDATORY)
    @SuppressWarnings("unchecked") // native queries have untyped rows
    Set<Having> having(Collection<UUID> alerts) {
        List<Object[]> having = entities.createNativeQuery(
                        """
                        select d.alert, d.person, d.channel from delivery d where d.alert in (:alerts)
                        union
                        select e.alert, d.person, d.channel from digest_entry e join delivery d on d.digest = e.digest
                         where e.alert in (:alerts) and (e.told or d.next_at is not null)
                        """)
                .setParameter("alerts", alerts)
                .getResultList();
        return having.stream()
                .map(row -> new Having((UUID) row[0], (UUID) row[1], (String) row[2]))
                .collect(Collectors.toSet());
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
