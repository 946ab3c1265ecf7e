package uk.inspectionalerts.notification.approving;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import uk.inspectionalerts.notification.channel.Message;

/** Who decided what on which alert. Nothing that was decided is ever changed; who decides first is who is kept. */
@ApplicationScoped
class Decisions {

    private final EntityManager entities;

    Decisions(EntityManager entities) {
        this.entities = entities;
    }

    /** Keeps the approval with the words that were approved, and clears the alert. */
    @Transactional(TxType.MANDATORY)
    Decided approved(Pending pending, int version, Message read, String by, Instant now) {
        entities.createNativeQuery(
                        """
                        insert into alert_approval (alert, version, approved_by, approved_at, waiting_since, subject, text)
                        values (:alert, :version, :by, :now, :since, :subject, :text)
                        on conflict on constraint pk_alert_approval do nothing
                        """)
                .setParameter("alert", pending.id())
                .setParameter("version", version)
                .setParameter("by", by)
                .setParameter("now", now)
                .setParameter("since", pending.since())
                .setParameter("subject", read.subject())
                .setParameter("text", read.text())
                .executeUpdate();
        entities.createNativeQuery(
                        """
                        update alert
                           set standing = 'cleared', standing_since = :now, approved_version = :version,
                               raised_at = case when released then raised_at else :now end, released = true
                         where id = :alert
                        """)
                .setParameter("alert", pending.id())
                .setParameter("version", version)
                .setParameter("now", now)
                .executeUpdate();
        // who was to be told before the text changed is told now, and it is tried for as long as anything new
        entities.createNativeQuery(
                        """
                        update delivery set due_since = :now, next_at = :now
                         where alert = :alert and status in ('due', 'retrying', 'unknown')
                        """)
                .setParameter("alert", pending.id())
                .setParameter("now", now)
                .executeUpdate();
        return approval(pending.id(), version).orElseThrow();
    }

    /** Keeps the refusal; the alert waits no more. */
    @Transactional(TxType.MANDATORY)
    Decided refused(Pending pending, int version, String reason, String by, Instant now) {
        entities.createNativeQuery(
                        """
                        insert into alert_refusal (alert, version, refused_by, refused_at, reason)
                        values (:alert, :version, :by, :now, :reason)
                        on conflict on constraint pk_alert_refusal do nothing
                        """)
                .setParameter("alert", pending.id())
                .setParameter("version", version)
                .setParameter("by", by)
                .setParameter("now", now)
                .setParameter("reason", reason)
                .executeUpdate();
        entities.createNativeQuery(
                        """
                        update alert set standing = 'refused', standing_since = :now
                         where id = :alert and standing = 'waiting'
                        """)
                .setParameter("alert", pending.id())
                .setParameter("now", now)
                .executeUpdate();
        return refusal(pending.id()).orElseThrow();
    }

    @Transactional(TxType.MANDATORY)
    Optional<Decided> approval(UUID alert, int version) {
        return first(
                """
                select alert, version, approved_by, approved_at, null from alert_approval
                where alert = ?1 and version = ?2
                """,
                alert,
                version);
    }

    /** The last refusal of that alert. */
    @Transactional(TxType.MANDATORY)
    Optional<Decided> refusal(UUID alert) {
        return first(
                """
                select alert, version, refused_by, refused_at, reason from alert_refusal
                where alert = ?1 order by version desc limit 1
                """,
                alert);
    }

    @SuppressWarnings("unchecked") // native queries have untyped rows
    private Optional<Decided> first(String sql, Object... values) {
        var query = entities.createNativeQuery(sql);
        for (int i = 0; i < values.length; i++) {
            query.setParameter(i + 1, values[i]);
        }
        List<Object[]> rows = query.getResultList();
        return rows.stream()
                .findFirst()
                .map(row -> new Decided(
                        (UUID) row[0], (Integer) row[1], (String) row[2], (Instant) row[3], (String) row[4]));
    }
}
