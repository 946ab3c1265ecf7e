package uk.inspectionalerts.grading.correcting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import uk.inspectionalerts.grading.filing.KeptJson;
import uk.inspectionalerts.grading.filing.Report;

/**
 * What people decided about documents. Nothing is ever taken back from it: a later decision stands before an earlier one. Only with an
 * erased report its decisions go.
 */
@ApplicationScoped
public class Corrections {

    private final CorrectionRows rows;
    private final KeptJson json;

    Corrections(CorrectionRows rows, KeptJson json) {
        this.rows = rows;
        this.json = json;
    }

    /** All decisions about a report, the latest first, whatever version they were about. */
    @Transactional
    public List<Correction> of(UUID report) {
        return rows.list("report = ?1 order by madeAt desc, id", report).stream()
                .map(this::correction)
                .toList();
    }

    /** The report as the latest decision about these bytes says it is; as it was read where there is none. */
    @Transactional
    public Report applyTo(Report read) {
        return of(read.id()).stream()
                .filter(correction ->
                        correction.sha256().equals(read.provenance().sha256()))
                .findFirst()
                .map(correction -> correction.applyTo(read))
                .orElse(read);
    }

    /**
     * Those of the reports about whose bytes somebody has decided.
     *
     * @param hashes the SHA-256 of the present bytes of each report
     */
    @Transactional
    public Set<UUID> decided(Map<UUID, String> hashes) {
        return rows.find("report in ?1", hashes.keySet()).project(About.class).stream()
                .filter(about -> about.sha256().equals(hashes.get(about.report())))
                .map(About::report)
                .collect(Collectors.toUnmodifiableSet());
    }

    record About(UUID report, String sha256) {}

    /** Keeps a decision. */
    public void keep(Correction correction) {
        CorrectionRow row = new CorrectionRow();
        row.id = correction.id();
        row.report = correction.report();
        row.sha256 = correction.sha256();
        row.author = correction.author();
        row.reason = correction.reason();
        row.madeAt = correction.madeAt();
        row.decision = json.write(correction.decision());
        rows.persist(row);
    }

    /** Lets go of all decisions about an erased report. */
    public void forget(UUID report) {
        rows.delete("report", report);
    }

    private Correction correction(CorrectionRow row) {
        return new Correction(
                row.id,
                row.report,
                row.sha256,
                row.author,
                row.reason,
                row.madeAt,
                json.read(row.decision, Decision.class));
    }
}
