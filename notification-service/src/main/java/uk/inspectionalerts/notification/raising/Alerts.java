package uk.inspectionalerts.notification.raising;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import uk.inspectionalerts.notification.alert.Alert;
import uk.inspectionalerts.notification.alert.Audience;
import uk.inspectionalerts.notification.alert.Standing;
import uk.inspectionalerts.notification.alert.Told;
import uk.inspectionalerts.notification.outcome.Council;

/** The alerts that were raised, whether or not anybody had asked for them. */
@ApplicationScoped
public class Alerts implements PanacheRepositoryBase<AlertRow, UUID> {

    /** Of no alert, and higher than any. */
    public static final UUID HIGHEST_ID = UUID.fromString("ffffffff-ffff-ffff-ffff-ffffffffffff");

    /** Later than any alert. */
    public static final Instant LATEST = Instant.parse("9999-12-31T00:00:00Z");

    /**
     * Keeps the alert. One that was raised before and never cleared is the same alert with what it tells now; a refusal
     * of just that still holds.
     *
     * @param waits whether it is to be approved before anybody is told
     */
    @Transactional(TxType.MANDATORY)
    void raise(Alert alert, String subject, boolean waits, Instant now) {
        AlertRow row = findByIdOptional(alert.id()).orElseGet(AlertRow::new);
        row.id = alert.id();
        row.inspection = alert.inspection();
        row.version = alert.version();
        row.meaning = alert.meaning().code();
        row.audience = alert.audience().code();
        row.withdrawals = alert.withdrawals();
        row.subject = subject;
        row.raisedAt = now;
        if (!waits) {
            row.stands(Standing.CLEARED, now);
            row.released = true;
            row.needsApproval = false;
        } else if (!row.is(Standing.REFUSED)) {
            row.waits(now);
        }
        persist(row);
    }

    /** From now on the alerts about the inspection are that council's. */
    @Transactional(TxType.MANDATORY)
    void concern(UUID inspection, Council council) {
        update("urn = ?1 where inspection = ?2 and urn is distinct from ?1", council.urn(), inspection);
    }

    @Transactional(TxType.MANDATORY)
    List<AlertRow> rowsAbout(UUID inspection) {
        return list("inspection", inspection);
    }

    /** The alert as others have committed it by now, whatever this transaction has read before. */
    @Transactional(TxType.MANDATORY)
    public RaisedAlert asCommitted(UUID id) {
        AlertRow row = findById(id);
        getEntityManager().refresh(row);
        return row.raised();
    }

    /** What that audience was told of the inspection so far; what still waits for an approval was not told. */
    @Transactional(TxType.MANDATORY)
    Told told(UUID inspection, Audience audience) {
        return Told.by(list("inspection = ?1 and audience = ?2 and released", inspection, audience.code()).stream()
                .map(row -> row.raised().alert())
                .toList());
    }

    @Transactional
    public Optional<RaisedAlert> alert(UUID id) {
        return findByIdOptional(id).map(AlertRow::raised);
    }

    /** All alerts about an inspection, the oldest first. */
    @Transactional
    public List<RaisedAlert> about(UUID inspection) {
        return list("inspection = ?1 order by raisedAt, id", inspection).stream()
                .map(AlertRow::raised)
                .toList();
    }

    /**
     * The alerts that anybody may read, newest first: those in the general text, without what was told of reports that
     * have since been withdrawn, or withdrawn and published anew, and without those that wait to be approved.
     *
     * @param about only those that concern these authorities
     * @param before only those raised earlier than this, or then with a lower id
     */
    @Transactional
    public List<RaisedAlert> open(Optional<Set<String>> about, Instant before, UUID beforeId, int limit) {
        Parameters values = Parameters.with("before", before).and("beforeId", beforeId);
        about.ifPresent(urns -> values.and("urns", urns));
        return find(
                        """
                        from AlertRow a where a.audience = 'general'
                        and a.released and a.standing in ('cleared', 'overtaken')
                        and (a.raisedAt < :before or a.raisedAt = :before and a.id < :beforeId)
                        and (a.meaning = 'withdrawal' or not exists (
                            select 1 from OutcomeRow latest where latest.id.inspection = a.inspection
                            and latest.type = 'outcome.withdrawn.v1'
                            and latest.id.version = (select max(one.id.version) from OutcomeRow one
                                                     where one.id.inspection = a.inspection)))
                        and (a.meaning = 'withdrawal' or not exists (
                            select 1 from AlertRow again where again.inspection = a.inspection
                            and again.audience = a.audience and again.withdrawals > a.withdrawals))
                        """
                                + about.map(urns -> "and a.urn in :urns ").orElse("")
                                + "order by a.raisedAt desc, a.id desc",
                        values)
                .page(0, limit)
                .list()
                .stream()
                .map(AlertRow::raised)
                .toList();
    }

    /**
     * When something last happened to alerts in the general text, their appearing and vanishing included; empty if there
     * were none.
     *
     * @param about only those that concern these authorities
     */
    @Transactional
    public Optional<Instant> lastChange(Optional<Set<String>> about) {
        Query query = getEntityManager()
                .createNativeQuery(
                        """
                        select max(greatest(a.standing_since, o.received_at))
                          from alert a join outcome o on o.inspection = a.inspection
                         where a.audience = 'general' and a.released
                        """
                                + about.map(urns -> "and a.urn = any(:urns)").orElse(""),
                        Instant.class);
        about.ifPresent(urns -> query.setParameter("urns", urns.toArray(String[]::new)));
        return Optional.ofNullable((Instant) query.getSingleResult());
    }
}
