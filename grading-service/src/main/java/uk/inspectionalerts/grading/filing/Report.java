package uk.inspectionalerts.grading.filing;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import uk.inspectionalerts.grading.history.Inspection;
import uk.inspectionalerts.grading.history.PublicationDate;
import uk.inspectionalerts.grading.judgement.Area;
import uk.inspectionalerts.grading.judgement.Grade;
import uk.inspectionalerts.grading.judgement.Judgement;
import uk.inspectionalerts.grading.judgement.Period;
import uk.inspectionalerts.grading.quotation.QuotationRule;

/**
 * A document that was taken in, as read and settled.
 *
 * @param id of its first version, unchanged through revisions
 * @param version rises with each revision
 * @param urn the authority, where it is settled
 * @param published its own publication date, whatever other documents of the inspection say
 * @param reasons why it is held; empty unless it is
 * @param warnings what a reader should know
 */
public record Report(
        UUID id,
        int version,
        Status status,
        Provenance provenance,
        Optional<String> urn,
        PublicationDate published,
        Facts facts,
        List<String> reasons,
        List<String> warnings) {

    public Report {
        reasons = List.copyOf(reasons);
        warnings = List.copyOf(warnings);
        if (reasons.isEmpty() == (status == Status.REVIEW)) {
            throw new IllegalArgumentException(
                    "report " + id + " is held without a reason, or has one and is not held");
        }
        if (status != Status.REVIEW && (urn.isEmpty() || facts.period().isEmpty())) {
            throw new IllegalArgumentException("report " + id + " is of no known inspection and not held");
        }
    }

    /**
     * Under which inspection it is filed: that of its authority, kind and first day. A document that is held is filed by itself.
     */
    public UUID inspection() {
        return held()
                ? id
                : Inspection.idOf(
                        urn.orElseThrow(),
                        facts.kind(),
                        facts.period().orElseThrow().start());
    }

    /** Whether a person must look at it. */
    public boolean held() {
        return status == Status.REVIEW;
    }

    /** The last inspection day, where it is known. */
    public Optional<LocalDate> lastDay() {
        return facts.period().map(Period::end);
    }

    /**
     * The first day on which it can have been published; empty where nothing tells. Of a held report no date is beyond doubt, but
     * it had been published when it was received.
     */
    public Optional<LocalDate> publishedFrom() {
        return published.estimated()
                ? lastDay()
                : Optional.of(Stream.of(published.on(), provenance.receivedOn())
                        .min(Comparator.naturalOrder())
                        .orElseThrow());
    }

    /** Whether its licence allows to quote it. */
    public boolean mayBeQuoted() {
        return QuotationRule.mayQuote(published, lastDay());
    }

    /** What it says of the council, in printed order. */
    public List<Judgement> councilJudgements() {
        return facts.judgements().stream()
                .filter(judgement -> judgement.area().ofCouncil())
                .toList();
    }

    /** The grade of each area of the council, in printed order. */
    public Map<Area, Grade> grades() {
        Map<Area, Grade> grades = new LinkedHashMap<>();
        councilJudgements().forEach(judgement -> grades.put(judgement.area(), judgement.grade()));
        return grades;
    }
}
