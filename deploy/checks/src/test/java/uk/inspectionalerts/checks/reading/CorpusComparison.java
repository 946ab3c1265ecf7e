package uk.inspectionalerts.checks.reading;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import uk.inspectionalerts.checks.reading.SpotReadLists.Owner;
import uk.inspectionalerts.grading.judgement.Area;
import uk.inspectionalerts.grading.judgement.Findings;
import uk.inspectionalerts.grading.judgement.Kind;
import uk.inspectionalerts.grading.judgement.LeadInspector;
import uk.inspectionalerts.grading.judgement.Period;
import uk.inspectionalerts.grading.judgement.PrintedDate;
import uk.inspectionalerts.grading.judgement.Reading;
import uk.inspectionalerts.grading.judgement.Recommendation;
import uk.inspectionalerts.ingest.report.Sha256;
import uk.inspectionalerts.ingest.structure.Extraction;

/** What was read in the documents of a corpus against the facts. A document finds its facts by its bytes, never by its name. */
final class CorpusComparison {

    private static final Set<String> CHECKED_LIST = Set.of("what_needs_to_improve");

    private final GradingSide grading = new GradingSide();
    private final Accuracy accuracy = new Accuracy();
    private final SpotReadLists spotRead = new SpotReadLists(List.of(
            new Owner("council", Set.of("la_priority", "la_improvement"), Findings::recommendations),
            new Owner("board", Set.of("lscb_priority", "lscb_improvement"), Findings::boardRecommendations)));
    private final List<CheckedFacts> facts;
    private final Set<String> met = new HashSet<>();
    private final List<String> held = new ArrayList<>();

    CorpusComparison(List<CheckedFacts> facts) {
        this.facts = facts;
    }

    /** Compares a document with the facts about these bytes. */
    synchronized void pdf(Path file, byte[] bytes, Extraction extraction) {
        String sha256 = Sha256.of(bytes).hex();
        met.add(sha256);
        Optional<CheckedFacts> known =
                facts.stream().filter(row -> row.sha256().equals(sha256)).findFirst();
        if (known.isEmpty()) {
            check("", "facts exist", file.getFileName().toString(), "a row", "none");
        } else if (known.get().framework().isEmpty()) {
            check("", "refused", known.get().id(), "refused", extraction.fold(read -> "read", refused -> "refused"));
        } else {
            compare(known.get(), extraction);
        }
    }

    /** Compares a document in plain text with the facts about the report of the same authority that began on the same day. */
    void twin(Path file, Extraction extraction) {
        Optional<Reading> reading = reading(extraction);
        Optional<CheckedFacts> twin = facts.stream()
                .filter(row -> reading.map(Reading::findings)
                        .filter(read -> grading.urn(read).equals(Optional.of(row.urn()))
                                && start(read).equals(row.start()))
                        .isPresent())
                .findFirst();
        twin.ifPresentOrElse(
                row -> compare(row, extraction),
                () -> check("", "facts exist", file.getFileName().toString(), "a row", "none"));
    }

    private void compare(CheckedFacts row, Extraction extraction) {
        Optional<Reading> reading = reading(extraction);
        if (reading.isEmpty()) {
            check(row, "taken in", "read", extraction.fold(read -> "read", Extraction.Refused::message));
            return;
        }
        Findings findings = reading.get().findings();
        check(row, "urn", row.urn(), grading.urn(findings).orElse(""));
        List<String> reasons = reading.get().fold(graded -> List.of(), ungraded -> List.of(), Reading.Held::reasons);
        if (!row.graded()) {
            check(row, "held", "held", reasons.isEmpty() ? "graded" : "held");
        } else if (!reasons.isEmpty()) {
            held.add(row.id() + " is held: " + String.join("; ", reasons));
        } else {
            compare(row, findings);
        }
    }

    private void compare(CheckedFacts row, Findings findings) {
        check(row, "framework", row.framework(), findings.framework().code());
        check(row, "kind", Kind.INSPECTION.code(), findings.kind().code());
        check(row, "inspection start", row.start(), start(findings));
        if (!row.end().isEmpty()) {
            check(row, "inspection end", row.end(), text(findings.period().map(Period::end)));
        }
        check(
                row,
                "printed publication date",
                row.printedPublication(),
                text(findings.publishedOn().map(PrintedDate::date)));
        check(
                row,
                "lead inspector",
                row.inspector(),
                text(findings.leadInspector().map(LeadInspector::name)));
        for (Area area : Area.values()) {
            check(
                    row,
                    area.code(),
                    row.grades().getOrDefault(area, ""),
                    text(findings.judgement(area)
                            .map(judgement -> judgement.grade().code())));
        }
        if (row.sif()) {
            spotRead.compare(row, findings);
        } else {
            List<Recommendation> listed = findings.recommendations();
            check(row, "numbered paragraphs", row.numberedParagraphs(), "" + findings.numberedParagraphs());
            check(row, "recommendations, number", row.recommendations(), "" + listed.size());
            check(
                    row,
                    "recommendations, text",
                    String.join(" | ", row.items(CHECKED_LIST)),
                    listed.stream().map(Recommendation::text).collect(Collectors.joining(" | ")));
        }
    }

    /** The table, the lists that were only spot-read, and what is held. */
    String report() {
        return accuracy.table() + spotRead.report() + "held: " + held.size() + " of " + gradedDocuments();
    }

    /** What must not be; empty when all is well. */
    List<String> failures() {
        List<String> failures = new ArrayList<>(accuracy.misses());
        facts.stream()
                .filter(row -> !met.contains(row.sha256()))
                .forEach(row -> failures.add("there is no document " + row.id()));
        if (held.size() * 100L > gradedDocuments()) {
            failures.addAll(held);
        }
        if (!spotRead.agreeEnough()) {
            failures.add(spotRead.report());
        }
        return failures;
    }

    private long gradedDocuments() {
        return facts.stream().filter(CheckedFacts::graded).count();
    }

    private Optional<Reading> reading(Extraction extraction) {
        return extraction.fold(
                structured -> Optional.of(grading.read(grading.receive(structured.document()))),
                refused -> Optional.empty());
    }

    private void check(CheckedFacts row, String field, String expected, String read) {
        check(row.framework(), field, row.id(), expected, read);
    }

    private void check(String framework, String field, String report, String expected, String read) {
        accuracy.check(framework, field, report, expected, read);
    }

    private static String start(Findings findings) {
        return text(findings.period().map(Period::start));
    }

    private static String text(Optional<?> value) {
        return value.map(Object::toString).orElse("");
    }
}
