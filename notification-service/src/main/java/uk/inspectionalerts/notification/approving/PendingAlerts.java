package uk.inspectionalerts.notification.approving;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import uk.inspectionalerts.notification.alert.Audience;
import uk.inspectionalerts.notification.alert.Standing;
import uk.inspectionalerts.notification.raising.Alerts;
import uk.inspectionalerts.notification.raising.Outcomes;
import uk.inspectionalerts.notification.raising.RaisedAlert;

/** The alerts on which somebody is to decide. */
@ApplicationScoped
class PendingAlerts {

    private final EntityManager entities;
    private final Alerts alerts;
    private final Outcomes outcomes;
    private final Decisions decisions;

    PendingAlerts(EntityManager entities, Alerts alerts, Outcomes outcomes, Decisions decisions) {
        this.entities = entities;
        this.alerts = alerts;
        this.outcomes = outcomes;
        this.decisions = decisions;
    }

    /**
     * Those after that position, the one that has stood so for longest first.
     *
     * @param councils URNs whose council texts are wanted, and no other text; empty for all texts
     */
    @Transactional
    List<Pending> listed(Standing standing, Optional<Set<String>> councils, Instant after, UUID afterId, int limit) {
        Query query = entities.createNativeQuery(
                        """
                        select id from alert
                        where standing = :standing and (standing_since, id) > (:after, :afterId) %s
                        order by standing_since, id
                        """
                                .formatted(
                                        councils.isPresent() ? "and audience = :council and urn = any(:councils)" : ""))
                .setParameter("standing", standing.code())
                .setParameter("after", after)
                .setParameter("afterId", afterId);
        councils.ifPresent(urns -> query.setParameter("council", Audience.COUNCIL.code())
                .setParameter("councils", urns.toArray(String[]::new)));
        List<?> ids = query.setMaxResults(limit).getResultList();
        return ids.stream().map(id -> pending((UUID) id)).toList();
    }

    /** The alert, whatever it stands for by now; empty if there is none, or none that anybody has to approve. */
    @Transactional
    Optional<Pending> found(UUID id) {
        List<?> known = entities.createNativeQuery("select id from alert where id = ?1 and needs_approval")
                .setParameter(1, id)
                .getResultList();
        return known.stream().findFirst().map(any -> pending(id));
    }

    /** The same with nothing about its inspection changing until the transaction ends. */
    @Transactional(TxType.MANDATORY)
    Pending locked(UUID id) {
        UUID inspection = (UUID) entities.createNativeQuery("select inspection from alert where id = ?1")
                .setParameter(1, id)
                .getSingleResult();
        outcomes.lock(inspection);
        return pending(id);
    }

    /** Those that have waited since that moment or longer and of which operators were not told, each locked. */
    @Transactional(TxType.MANDATORY)
    List<Pending> overdue(Instant since, int limit) {
        List<?> ids = entities.createNativeQuery(
                        """
                        select id from alert where standing = 'waiting' and not reminded and standing_since <= ?1
                        order by standing_since, id for update skip locked
                        """)
                .setParameter(1, since)
                .setMaxResults(limit)
                .getResultList();
        return ids.stream().map(id -> pending((UUID) id)).toList();
    }

    @Transactional(TxType.MANDATORY)
    void reminded(UUID id) {
        entities.createNativeQuery("update alert set reminded = true where id = ?1")
                .setParameter(1, id)
                .executeUpdate();
    }

    /** How many wait. */
    @Transactional
    long waiting() {
        return ((Number) entities.createNativeQuery("select count(*) from alert where standing = 'waiting'")
                        .getSingleResult())
                .longValue();
    }

    /** Since when the one that has waited longest waits. */
    @Transactional
    Optional<Instant> waitingSince() {
        return Optional.ofNullable(
                (Instant) entities.createNativeQuery("select min(standing_since) from alert where standing = 'waiting'")
                        .getSingleResult());
    }

    private Pending pending(UUID id) {
        RaisedAlert raised = alerts.asCommitted(id);
        return new Pending(
                raised,
                standingSince(id),
                raised.standing() == Standing.OVERTAKEN ? Optional.empty() : outcomes.wouldTell(raised.alert()),
                raised.standing() == Standing.REFUSED ? decisions.refusal(id) : Optional.empty());
    }

    private Instant standingSince(UUID id) {
        return (Instant) entities.createNativeQuery("select standing_since from alert where id = ?1")
                .setParameter(1, id)
                .getSingleResult();
    }
}
