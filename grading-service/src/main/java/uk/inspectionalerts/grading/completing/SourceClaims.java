package uk.inspectionalerts.grading.completing;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import uk.inspectionalerts.grading.filing.Report;
import uk.inspectionalerts.grading.filing.Reports;

/** The last claim of each source, and up to which day the record is complete by it. */
@ApplicationScoped
public class SourceClaims implements PanacheRepositoryBase<SourceClaimRow, String> {

    private final Reports reports;

    SourceClaims(Reports reports) {
        this.reports = reports;
    }

    /** Keeps the claim, under the lock on the record. Answers false, and does nothing, unless it is later than the one held. */
    @Transactional(TxType.MANDATORY)
    public boolean keep(SourceClaim claim) {
        SourceClaimRow row = findByIdOptional(claim.source()).orElseGet(SourceClaimRow::new);
        // the database keeps microseconds
        Instant checkedAt = claim.checkedAt().truncatedTo(ChronoUnit.MICROS);
        if (row.source != null && !checkedAt.isAfter(row.checkedAt)) {
            return false;
        }
        row.source = claim.source();
        row.completeTo = claim.completeTo();
        row.checkedAt = checkedAt;
        row.reports = List.copyOf(claim.reports());
        persist(row);
        return true;
    }

    /**
     * Brings what the claims prove into line with the documents that are filed, under the lock on the record. A claim proves nothing
     * before each report that it names has arrived; until then what was proven before stands.
     */
    @Transactional(TxType.MANDATORY)
    public void prove(LocalDate today) {
        List<SourceClaimRow> claims = listAll();
        if (claims.stream().anyMatch(SourceClaimRow::isWaiting)) {
            Set<UUID> arrived = reports.arrived();
            claims.stream()
                    .filter(claim -> claim.isWaiting() && arrived.containsAll(claim.reports))
                    .forEach(SourceClaimRow::proven);
        }
        if (claims.stream().anyMatch(claim -> claim.provenTo != null)) {
            List<Report> held = reports.held();
            claims.forEach(claim -> claim.provenDay().ifPresent(day -> {
                Set<UUID> named = Set.copyOf(claim.reports);
                claim.recordTo = day.recordTo(
                        today,
                        held.stream()
                                .filter(report -> named.contains(report.id()))
                                .map(Report::publishedFrom)
                                .toList());
            }));
        }
    }

    /**
     * The day up to which the record is complete by all sources that have proven one: where one of them ends, the record may lack
     * its reports. Empty while none has.
     */
    @Transactional
    public Optional<LocalDate> recordTo() {
        return getEntityManager()
                .createQuery("select recordTo from SourceClaimRow where recordTo is not null", LocalDate.class)
                .getResultStream()
                .min(Comparator.naturalOrder());
    }
}
