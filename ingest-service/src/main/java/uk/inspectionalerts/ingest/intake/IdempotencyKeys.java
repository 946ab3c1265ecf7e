package uk.inspectionalerts.ingest.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import uk.inspectionalerts.ingest.report.ReportId;

/** Which request each caller gave which name, so that the same name for another request is noticed. */
@ApplicationScoped
class IdempotencyKeys {

    private final EntityManager database;

    IdempotencyKeys(EntityManager database) {
        this.database = database;
    }

    /** Throws if the caller gave another request the name of this one. */
    void requireUnusedByOther(Submission submission) {
        submission.idempotencyKey().ifPresent(key -> {
            List<?> others = database.createNativeQuery(
                            """
                            select 1 from idempotency_key
                            where caller = ?1 and key = ?2 and request_sha256 <> ?3""")
                    .setParameter(1, submission.provenance().handedInBy())
                    .setParameter(2, key)
                    .setParameter(3, submission.fingerprint().hex())
                    .getResultList();
            if (!others.isEmpty()) {
                throw Refusal.keyUsed(key);
            }
        });
    }

    /** The report that came of this very request when the caller made it before under the same name. */
    Optional<ReportId> answerTo(Submission submission) {
        return submission.idempotencyKey().flatMap(key -> {
            List<?> reports = database.createNativeQuery(
                            """
                            select report from idempotency_key
                            where caller = ?1 and key = ?2 and request_sha256 = ?3""")
                    .setParameter(1, submission.provenance().handedInBy())
                    .setParameter(2, key)
                    .setParameter(3, submission.fingerprint().hex())
                    .getResultList();
            return reports.stream().findFirst().map(report -> new ReportId((UUID) report));
        });
    }

    /** Remembers the name with the request and the report that came of it; a repetition changes nothing. */
    void remember(Submission submission, ReportId report) {
        submission.idempotencyKey().ifPresent(key -> database.createNativeQuery(
                        """
                        insert into idempotency_key (caller, key, request_sha256, report, used_at)
                        values (?1, ?2, ?3, ?4, ?5) on conflict do nothing""")
                .setParameter(1, submission.provenance().handedInBy())
                .setParameter(2, key)
                .setParameter(3, submission.fingerprint().hex())
                .setParameter(4, report.value())
                .setParameter(5, submission.provenance().receivedAt())
                .executeUpdate());
    }
}
