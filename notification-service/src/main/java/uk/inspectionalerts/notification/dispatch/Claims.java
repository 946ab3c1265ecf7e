package uk.inspectionalerts.notification.dispatch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import uk.inspectionalerts.notification.alert.Alert;
import uk.inspectionalerts.notification.alert.DeliveryState;
import uk.inspectionalerts.notification.alert.DeliveryState.InFlight;
import uk.inspectionalerts.notification.alert.Lane;
import uk.inspectionalerts.notification.briefing.Acknowledgement;
import uk.inspectionalerts.notification.confirming.Confirming;
import uk.inspectionalerts.notification.confirming.Stopping;
import uk.inspectionalerts.notification.dispatch.Telling.OfAlert;
import uk.inspectionalerts.notification.escalating.Acknowledging;
import uk.inspectionalerts.notification.informing.Notices;
import uk.inspectionalerts.notification.outcome.Outcome;
import uk.inspectionalerts.notification.raising.Alerts;
import uk.inspectionalerts.notification.raising.Outcomes;
import uk.inspectionalerts.notification.raising.RaisedAlert;

/** Which worker may send which delivery, from its claim to its settlement. */
@ApplicationScoped
class Claims {

    /** The key of a {@link Destination}, of a delivery {@code d} to a person {@code p}. */
    private static final String DESTINATION = "d.channel || ' ' || split_part(coalesce(p.address, ''), '@', -1)";

    private final EntityManager entities;
    private final Alerts alerts;
    private final Outcomes outcomes;
    private final Notices notices;
    private final Confirming confirming;
    private final Stopping stopping;
    private final DigestReckoning reckoning;
    private final Acknowledging acknowledging;
    private final Destinations destinations;

    Claims(
            EntityManager entities,
            Alerts alerts,
            Outcomes outcomes,
            Notices notices,
            Confirming confirming,
            Stopping stopping,
            DigestReckoning reckoning,
            Acknowledging acknowledging,
            Destinations destinations) {
        this.entities = entities;
        this.alerts = alerts;
        this.outcomes = outcomes;
        this.notices = notices;
        this.confirming = confirming;
        this.stopping = stopping;
        this.reckoning = reckoning;
        this.acknowledging = acknowledging;
        this.destinations = destinations;
    }

    /**
     * Claims the delivery whose time came first: due, to be tried again, or left by a worker whose lease has ended. Two
     * workers never claim the same one. Nothing is claimed by a channel that is paused, full or left alone, or for a
     * destination that is full or left alone, nor while what was due before it about the same inspection is on its way to
     * the same person, which it may correct or withdraw. It waits for that for a lease's time at most after the lease of
     * that has ended, so that it cannot wait for ever.
     *
     * @param last the last lane that is looked at
     * @throws Destinations.Crowded if its destination was filled meanwhile; then nothing is claimed
     */
    @Transactional
    Optional<Claim> claim(Instant now, Duration lease, Lane last, Destinations.Passage passage) {
        inOrderOfIndex();
        List<Object[]> claimed = entities.createNativeQuery(
                        """
                        update delivery c set status = 'in_flight', attempts = attempts + 1, next_at = :lease,
                               uncertain = uncertain or status in ('in_flight', 'unknown')
                         where id = (select d.id from delivery d join person p on p.id = d.person
                                       left join alert a on a.id = d.alert
                                      where d.next_at <= :now and d.lane <= :last
                                        and d.channel <> all (string_to_array(:channels, ','))
                                        and d.channel not in (select channel from channel_pause)
                                        and %s <> all (string_to_array(:closed, ','))
                                        and (a.id is null or a.standing in ('cleared', 'overtaken'))
                                        and not exists (
                                            select from delivery sending
                                             where sending.person = d.person and sending.channel = d.channel
                                               and sending.status = 'in_flight' and sending.next_at > :forgotten
                                               and (sending.due_since, sending.id) < (d.due_since, d.id)
                                               and a.inspection in (
                                                   select told.inspection from alert told
                                                    where told.id = sending.alert
                                                   union all
                                                   select told.inspection
                                                     from digest_entry e join alert told on told.id = e.alert
                                                    where e.digest = sending.digest))
                                      order by d.lane, d.next_at
                                      for update of d skip locked limit 1)
                        returning c.*, (select p.address from person p where p.id = c.person) as address,
                                  (select a.inspection from alert a where a.id = c.alert) as inspection
                        """
                                .formatted(DESTINATION),
                        DeliveryRow.CLAIMED)
                .setParameter("now", now)
                .setParameter("lease", now.plus(lease))
                .setParameter("forgotten", now.minus(lease))
                .setParameter("last", last.ordinal())
                .setParameter("channels", String.join(",", destinations.closedChannels(last)))
                .setParameter("closed", String.join(",", destinations.closed()))
                .getResultList();
        Optional<Claim> claim = claimed.stream()
                .findFirst()
                .map(one -> claim((DeliveryRow) one[0], Optional.ofNullable((String) one[1]), (UUID) one[2]));
        claim.map(Claim::destination).ifPresent(passage::enter);
        return claim;
    }

    /** Else, when many are due, the database joins and sorts all of them each time to find the first. */
    private void inOrderOfIndex() {
        entities.createNativeQuery("select set_config('enable_sort', 'off', true)")
                .getSingleResult();
    }

    /** @param inspection that the alert is about; null if it delivers none */
    private Claim claim(DeliveryRow row, Optional<String> address, UUID inspection) {
        Telling telling = telling(row, inspection);
        Optional<Alert> alert =
                Optional.ofNullable(row.alert).flatMap(alerts::alert).map(RaisedAlert::alert);
        return new Claim(
                row.id,
                new InFlight(row.dueSince, row.attempts, row.nextAt),
                row.uncertain,
                telling,
                row.channel,
                address,
                row.why,
                Optional.of(row.id)
                        .filter(id -> row.alert != null || row.digest != null)
                        .map(stopping::link),
                alert.flatMap(told -> outcomes.receiptOfNews(told, row.dueSince)),
                alert.flatMap(outcomes::traceOf));
    }

    private Telling telling(DeliveryRow row, UUID inspection) {
        if (row.notice != null) {
            return new Telling.OfNotice(row.notice, notices.telling(row.notice));
        }
        if (row.subscription != null) {
            return new Telling.OfSubscription(row.subscription, confirming.invitation(row.subscription));
        }
        if (row.digest != null) {
            return reckoning.of(row.digest);
        }
        outcomes.lock(inspection);
        RaisedAlert raised = alerts.asCommitted(row.alert);
        Alert alert = raised.alert();
        Optional<Outcome> outcome = isCleared(raised) ? outcomes.wouldTell(alert) : Optional.empty();
        Optional<Acknowledgement> asked = outcome.filter(alert::asksToBeAcknowledged)
                .map(critical ->
                        new Acknowledgement(acknowledging.link(row.id), Optional.ofNullable(row.unacknowledgedSince)));
        OfAlert telling = new OfAlert(alert, outcome, asked);
        return row.unacknowledgedSince == null
                ? telling
                : new Telling.OfEscalation(
                        Optional.of(telling)
                                .filter(any -> asked.isPresent() && !acknowledging.isAcknowledged(row.alert)),
                        row.alert);
    }

    /** An alert that began to wait for an approval in this very moment is not claimed: the transaction is undone. */
    private static boolean isCleared(RaisedAlert raised) {
        return switch (raised.standing()) {
            case CLEARED -> true;
            case OVERTAKEN -> false;
            case WAITING, REFUSED ->
                throw new IllegalStateException("alert " + raised.id() + " is to be approved anew");
        };
    }

    /**
     * Has what is due for these destinations wait until then, so that whoever claims need not pass it over each time:
     * a thousand of them cost each claim a millisecond.
     */
    @Transactional
    void defer(List<String> stuck, Instant until, Instant now) {
        entities.createNativeQuery(
                        """
                        update delivery set next_at = :until
                         where id in (select d.id from delivery d join person p on p.id = d.person
                                       where d.next_at <= :now and d.status in ('due', 'retrying', 'unknown')
                                         and %s = any (string_to_array(:destinations, ','))
                                       for update of d skip locked)
                        """
                                .formatted(DESTINATION))
                .setParameter("until", until)
                .setParameter("now", now)
                .setParameter("destinations", String.join(",", stuck))
                .executeUpdate();
    }

    /** Writes down, before that is done, that what may have been handed over is handed over again. */
    @Transactional
    void repeats(Claim claim) {
        entities.createQuery("update DeliveryRow set possibleDuplicates = possibleDuplicates + 1 where id = ?1")
                .setParameter(1, claim.delivery())
                .executeUpdate();
    }

    /**
     * Writes down how the attempt ended. Does nothing, and answers false, if the lease ended meanwhile and another
     * worker has taken the delivery.
     *
     * @param uncertain whether this attempt or one before it may have handed it over
     */
    @Transactional
    boolean settle(Claim claim, DeliveryState state, boolean uncertain, Instant now) {
        return entities.createQuery(
                                """
                                update DeliveryRow
                                   set status = :status, nextAt = :next, reason = :reason, settledAt = :settled,
                                       uncertain = :uncertain
                                 where id = :id and status = :claimed and attempts = :attempt
                                """)
                        .setParameter("status", state.code())
                        .setParameter("next", state.next().orElse(null))
                        .setParameter("reason", state.reason().orElse(null))
                        .setParameter("settled", state.next().isPresent() ? null : now)
                        .setParameter("uncertain", uncertain)
                        .setParameter("id", claim.delivery())
                        .setParameter("claimed", claim.state().code())
                        .setParameter("attempt", claim.state().attempt())
                        .executeUpdate()
                == 1;
    }
}
