package uk.inspectionalerts.notification.packing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import uk.inspectionalerts.notification.outcome.Outcome;
import uk.inspectionalerts.notification.pack.Approval;

/** Who approved which pack. An approval holds for one version of an outcome: a correction has to be approved anew. */
@ApplicationScoped
class PackApprovals {

    private final EntityManager entities;
    private final Clock clock;

    PackApprovals(EntityManager entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    /** Approves the pack of that outcome; one that was approved before keeps its first approval, which is the answer. */
    @Transactional
    Approval approve(Outcome.Heading heading, String by) {
        entities.createNativeQuery(
                        """
                        insert into pack_approval (inspection, version, approved_by, approved_at)
                        values (:inspection, :version, :by, :now)
                        on conflict on constraint pk_pack_approval do nothing
                        """)
                .setParameter("inspection", heading.inspection())
                .setParameter("version", heading.version())
                .setParameter("by", by)
                .setParameter("now", clock.instant())
                .executeUpdate();
        return approval(heading).orElseThrow();
    }

    @Transactional
    @SuppressWarnings("unchecked") // native queries have untyped rows
    Optional<Approval> approval(Outcome.Heading heading) {
        List<Object[]> rows = entities.createNativeQuery(
                        """
                        select approved_by, approved_at from pack_approval
                        where inspection = :inspection and version = :version
                        """)
                .setParameter("inspection", heading.inspection())
                .setParameter("version", heading.version())
                .getResultList();
        return rows.stream().findFirst().map(row -> new Approval((String) row[0], (Instant) row[1]));
    }
}
