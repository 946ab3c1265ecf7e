package uk.inspectionalerts.notification.dispatch;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import uk.inspectionalerts.notification.alert.Audience;
import uk.inspectionalerts.notification.informing.Notices;
import uk.inspectionalerts.notification.notice.Notice;
import uk.inspectionalerts.notification.raising.Alerts;
import uk.inspectionalerts.notification.raising.RaisedAlert;

/** The deliveries as they stand, each of one alert, notice, request to confirm or digest to one person by one channel. */
@ApplicationScoped
class Deliveries implements PanacheRepositoryBase<DeliveryRow, UUID> {

    /** Later than any delivery. */
    static final Instant LATEST = Instant.parse("9999-12-31T00:00:00Z");

    private static final String TELLING_IT =
            "(select g.id from DigestRow g join DigestEntryRow e on e.id.digest = g.id where e.id.alert = ?1";

    private final Alerts alerts;
    private final Notices notices;

    Deliveries(Alerts alerts, Notices notices) {
        this.alerts = alerts;
        this.notices = notices;
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
