package uk.inspectionalerts.ingest.archive;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Page;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import uk.inspectionalerts.ingest.report.Erasure;
import uk.inspectionalerts.ingest.report.Withdrawal;

@ApplicationScoped
class ReportRows implements PanacheRepositoryBase<ReportRow, UUID> {

    Optional<ReportRow> withHash(String sha256) {
        return find("sha256 = ?1 and withdrawnAt is null", sha256).firstResultOptional();
    }

    Optional<ReportRow> latestOf(UUID first) {
        return find("first", Sort.descending("version"), first).firstResultOptional();
    }

    List<ReportRow> following(long seq, int count) {
        return find("seq > ?1", Sort.ascending("seq"), seq)
                .page(Page.ofSize(count))
                .list();
    }

    void withdraw(UUID first, Withdrawal withdrawal) {
        update(
                "withdrawnAt = ?1, withdrawnBy = ?2, withdrawalReason = ?3 where first = ?4",
                withdrawal.at(),
                withdrawal.by(),
                withdrawal.reason(),
                first);
    }

    void erase(UUID first, Erasure erasure) {
        update(
                "erasedAt = ?1, erasedBy = ?2, erasureReason = ?3 where first = ?4",
                erasure.at(),
                erasure.by(),
                erasure.reason(),
                first);
    }
}
