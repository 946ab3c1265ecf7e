package uk.inspectionalerts.grading.review;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import uk.inspectionalerts.grading.correcting.Corrections;
import uk.inspectionalerts.grading.filing.Reports;
import uk.inspectionalerts.grading.history.Difference;
import uk.inspectionalerts.grading.history.Inspection;
import uk.inspectionalerts.grading.publishing.Inspections;
import uk.inspectionalerts.grading.shipping.ShippedHistory;

/**
 * Where the document that speaks for an inspection says something else than the shipped history. The document stands at once; that
 * it differs holds nothing and is told to nobody but reviewers, for one of the two may be misprinted or misread.
 */
@ApplicationScoped
class Differences {

    private final Inspections inspections;
    private final Reports reports;
    private final Corrections corrections;
    private final Map<UUID, Inspection> history;

    Differences(Inspections inspections, Reports reports, Corrections corrections, ShippedHistory shipped) {
        this.inspections = inspections;
        this.reports = reports;
        this.corrections = corrections;
        history = shipped.inspections().stream()
                .map(known -> known.entry().inspection())
                .collect(Collectors.toUnmodifiableMap(Inspection::id, Function.identity()));
    }

    /** The differences by document, decided or not; a document without any is not among them. */
    Map<UUID, List<Difference>> all() {
        Map<UUID, List<Difference>> differences = new HashMap<>();
        inspections.spokenFor().forEach((document, inspection) -> {
            Inspection known = history.get(inspection.id());
            if (known != null) {
                differences.put(document, Difference.between(inspection, known));
            }
        });
        differences.values().removeIf(List::isEmpty);
        return differences;
    }

    /** Those of the documents about whose present bytes nobody has decided yet. */
    Set<UUID> undecided(Set<UUID> documents) {
        Set<UUID> decided = corrections.decided(reports.hashes(documents));
        return documents.stream()
                .filter(document -> !decided.contains(document))
                .collect(Collectors.toSet());
    }
}
