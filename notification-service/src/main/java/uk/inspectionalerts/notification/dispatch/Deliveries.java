package uk.inspectionalerts.notification.dispatch;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import uk.inspectionalerts.notification.alert.Alert;
import uk.inspectionalerts.notification.alert.Audience;
import uk.inspectionalerts.notification.alert.DeliveryState;
import uk.inspectionalerts.notification.alert.DeliveryState.InFlight;
import uk.inspectionalerts.notification.alert.Lane;
import uk.inspectionalerts.notification.briefing.Acknowledgement;
import uk.inspectionalerts.notification.confirming.Confirming;
import uk.inspectionalerts.notification.confirming.Stopping;
import uk.inspectionalerts.notification.dispatch.Telling.OfAlert;
import uk.inspectionalerts.notification.escalating.Acknowledging;
import uk.inspectionalerts.notification.informing.Notices;
import uk.inspectionalerts.notification.notice.Notice;
import uk.inspectionalerts.notification.outcome.Outcome;
import uk.inspectionalerts.notification.raising.Alerts;
import uk.inspectionalerts.notification.raising.Outcomes;
import uk.inspectionalerts.notification.raising.RaisedAlert;

/** The deliveries, each of one alert, notice, request to confirm or digest to one person by one channel. */
@ApplicationScoped
class Deliveries implements PanacheRepositoryBase<DeliveryRow, UUID> {

    /** Later than any delivery. */
    static final Instant LATEST = Instant.parse("9999-12-31T00:00:00Z");

    private static final String TELLING_IT =
            "(select g.id from DigestRow g join DigestEntryRow e on e.id.digest = g.id where e.id.alert = ?1";

    private final Alerts alerts;
    private final Outcomes outcomes;
    private final Notices notices;
    private final Confirming confirming;
    private final Stopping stopping;
    private final DigestReckoning reckoning;
    private final Acknowledging acknowledging;
    private final Destinations destinations;

    Deliveries(
            Alerts alerts,
            Outcomes outcomes,
            Notices notices,
            Confirming confirming,
            Stopping stopping,
            DigestReckoning reckoning,
            Acknowledging acknowledging,
            Destinations destinations) {
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
     * workers never claim the same one. Nothing is claimed by a channel that is paused, full or left alone, or for a destination that
     * is full or left alone, nor while something else about the same inspection is on its way to the same person: what
     * corrects or withdraws it would come before it.
     *
     * @param last the last lane that is looked at
     * @throws Destinations.Crowded if its destination was filled meanwhile; then nothing is claimed
     */
    @Transactional
    Optional<Claim> claim(Instant now, Duration lease, Lane last, Destinations.Passage passage) {
        inOrderOfIndex();
        List<Object[]> claimed = getEntityManager()
                .createNativeQuery(
                        """
                        update delivery c set status = 'in_flight', attempts = attempts + 1, next_at = :lease,
                               uncertain = uncertain or status in ('in_flight', 'unknown')
                         where id = (select d.id from delivery d join person p on p.id = d.person
                                       left join alert a on a.id = d.alert
                                      where d.next_at <= :now and d.lane <= :last
                                        and d.channel <> all (string_to_array(:channels, ','))
                                        and d.channel not in (select channel from channel_pause)
                                        and d.channel || ' ' || split_part(coalesce(p.address, ''), '@', -1)
                                            <> all (string_to_array(:closed, ','))
                                        and (a.id is null or a.standing in ('cleared', 'overtaken'))
                                        and not exists (
                                            select from delivery sending
                                             where sending.person = d.person and sending.channel = d.channel
                                               and sending.id <> d.id and sending.status = 'in_flight'
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
                        """,
                        DeliveryRow.CLAIMED)
                .setParameter("now", now)
                .setParameter("lease", now.plus(lease))
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
        getEntityManager()
                .createNativeQuery("select set_config('enable_sort', 'off', true)")
                .getSingleResult();
    }

    /** @param inspection that the alert is about; null if it delivers none */
    private Claim claim(DeliveryRow row, Optional<String> address, UUID inspection) {
        return new Claim(
                row.id,
                new InFlight(row.dueSince, row.attempts, row.nextAt),
                row.uncertain,
                telling(row, inspection),
                row.channel,
                address,
                row.why,
                Optional.of(row.id)
                        .filter(id -> row.alert != null || row.digest != null)
                        .map(stopping::link),
                alert(row).flatMap(alert -> outcomes.receiptOfNews(alert, row.dueSince)),
                alert(row).flatMap(outcomes::traceOf));
    }

    private Optional<Alert> alert(DeliveryRow row) {
        return Optional.ofNullable(row.alert).flatMap(alerts::alert).map(RaisedAlert::alert);
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
    void defer(List<String> destinations, Instant until, Instant now) {
        getEntityManager()
                .createNativeQuery(
                        """
                        update delivery set next_at = :until
                         where id in (select d.id from delivery d join person p on p.id = d.person
                                       where d.next_at <= :now and d.status in ('due', 'retrying', 'unknown')
                                         and d.channel || ' ' || split_part(coalesce(p.address, ''), '@', -1)
                                             = any (string_to_array(:destinations, ','))
                                       for update of d skip locked)
                        """)
                .setParameter("until", until)
                .setParameter("now", now)
                .setParameter("destinations", String.join(",", destinations))
                .executeUpdate();
    }

    /** Writes down, before that is done, that what may have been handed over is handed over again. */
    @Transactional
    void repeats(Claim claim) {
        update("possibleDuplicates = possibleDuplicates + 1 where id = ?1", claim.delivery());
    }

    /**
     * Writes down how the attempt ended. Does nothing, and answers false, if the lease ended meanwhile and another
     * worker has taken the delivery.
     *
     * @param uncertain whether this attempt or one before it may have handed it over
     */
    @Transactional
    boolean settle(Claim claim, DeliveryState state, boolean uncertain, Instant now) {
        return update(
                        """
                        status = ?1, nextAt = ?2, reason = ?3, settledAt = ?4, uncertain = ?5
                        where id = ?6 and status = ?7 and attempts = ?8
                        """,
                        state.code(),
                        state.next().orElse(null),
                        state.reason().orElse(null),
                        state.next().isPresent() ? null : now,
                        uncertain,
                        claim.delivery(),
                        claim.state().code(),
                        claim.state().attempt())
                == 1;
    }

    /**
     * Since when the oldest delivery by the channel that is not settled has been due. A digest waits for its slot, and neither what waits
     * for an approval nor what is paused is due.
     */
    @Transactional
    Optional<Instant> oldestDue(String channel, Instant now) {
        return find(
                        """
                        nextAt is not null and dueSince <= ?1 and channel = ?2
                        and channel not in (select p.channel from PauseRow p) and (alert is null or alert in (
                            select a.id from AlertRow a where a.standing in ('cleared', 'overtaken')))
                        order by dueSince
                        """,
                        now,
                        channel)
                .firstResultOptional()
                .map(row -> row.dueSince);
    }

    /** The deliveries of an alert, alone or gathered with what came shortly before it, the oldest first. */
    @Transactional
    List<DeliveryRow> of(UUID alert) {
        return list("(alert = ?1 or digest in " + TELLING_IT + " and g.kind = 'group')) order by dueSince, id", alert);
    }

    /** The deliveries of the digests that tell an alert at their slot, the oldest first. */
    @Transactional
    List<DeliveryRow> ofDigests(UUID alert) {
        return list("digest in " + TELLING_IT + " and g.kind = 'slot') order by dueSince, id", alert);
    }

    /**
     * A delivery with what it delivers, an alert, a notice or neither of them, to which audience, and to whom if that is still
     * known.
     */
    record Listed(
            DeliveryRow delivery,
            Optional<RaisedAlert> alert,
            Optional<Notice> notice,
            Optional<Audience> audience,
            Optional<String> address) {}

    /**
     * The newest first, from before that position; each filter may be null.
     *
     * @param before due earlier than this, or then with a lower id
     */
    @Transactional
    List<Listed> listed(
            UUID alert, UUID inspection, String status, String channel, Instant before, UUID beforeId, int limit) {
        Parameters values = Parameters.with("before", before).and("beforeId", beforeId);
        StringBuilder filter = new StringBuilder("(dueSince < :before or dueSince = :before and id < :beforeId)");
        if (alert != null) {
            filter.append(" and (alert = :alert or digest in"
                    + " (select e.id.digest from DigestEntryRow e where e.id.alert = :alert))");
            values.and("alert", alert);
        }
        if (inspection != null) {
            filter.append(" and (alert in (select a.id from AlertRow a where a.inspection = :inspection) or digest in"
                    + " (select e.id.digest from DigestEntryRow e join AlertRow a on a.id = e.id.alert"
                    + " where a.inspection = :inspection))");
            values.and("inspection", inspection);
        }
        if (status != null) {
            filter.append(" and status = :status");
            values.and("status", status);
        }
        if (channel != null) {
            filter.append(" and channel = :channel");
            values.and("channel", channel);
        }
        return find(filter + " order by dueSince desc, id desc", values).page(0, limit).list().stream()
                .map(this::listed)
                .toList();
    }

    @Transactional
    Optional<Listed> listed(UUID id) {
        return findByIdOptional(id).map(this::listed);
    }

    private Listed listed(DeliveryRow row) {
        Optional<RaisedAlert> alert = Optional.ofNullable(row.alert).flatMap(alerts::alert);
        Optional<Audience> audience = alert.map(raised -> raised.alert().audience())
                .or(() -> Optional.ofNullable(row.notice).flatMap(notices::audience));
        return new Listed(row, alert, Optional.ofNullable(row.notice).flatMap(notices::notice), audience, address(row));
    }

    private Optional<String> address(DeliveryRow row) {
        return Optional.ofNullable((String) getEntityManager()
                .createNativeQuery("select address from person where id = ?1")
                .setParameter(1, row.person)
                .getSingleResult());
    }
}
