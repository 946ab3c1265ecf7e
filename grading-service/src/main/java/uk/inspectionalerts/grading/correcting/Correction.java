package uk.inspectionalerts.grading.correcting;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import uk.inspectionalerts.grading.filing.Facts;
import uk.inspectionalerts.grading.filing.Report;
import uk.inspectionalerts.grading.filing.Status;
import uk.inspectionalerts.grading.history.PublicationDate;
import uk.inspectionalerts.grading.judgement.Area;
import uk.inspectionalerts.grading.judgement.Framework;
import uk.inspectionalerts.grading.judgement.Judgement;
import uk.inspectionalerts.grading.judgement.Kind;
import uk.inspectionalerts.grading.judgement.Period;

/**
 * A person's decision about a document, kept beside what the rules read, so that reading again changes nothing about it. It
 * belongs to the bytes that the person saw: another version of the report is read afresh.
 *
 * @param author the name in the person's token
 * @param reason why, in the person's words
 */
public record Correction(
        UUID id, UUID report, String sha256, String author, String reason, Instant madeAt, Decision decision) {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    /**
     * The report as the person says it is. Where that is not the whole of what a settled report needs, it is held, and its
     * reasons say what is still missing.
     */
    Report applyTo(Report report) {
        Facts read = report.facts();
        Optional<String> urn = decision.urn().or(report::urn);
        Kind kind = decision.kind().orElse(decision.judgements().isPresent() ? Kind.INSPECTION : read.kind());
        Optional<Period> period = decision.period().or(read::period);
        PublicationDate published = decision.publishedOn()
                .map(on -> new PublicationDate(on, PublicationDate.Basis.GIVEN))
                .orElse(report.published());
        List<Judgement> judgements =
                kind == Kind.INSPECTION ? decision.judgements().orElse(read.judgements()) : List.of();
        Framework framework = kind == Kind.INSPECTION ? Framework.judging(areas(judgements)) : Framework.OTHER;
        List<String> missing = new ArrayList<>();
        if (urn.isEmpty()) {
            missing.add("no authority is settled: give its urn");
        }
        if (kind == Kind.OTHER && decision.kind().isEmpty()) {
            missing.add("the kind of the document is not known: give it, and the judgements if it is an inspection");
        }
        if (period.isEmpty()) {
            missing.add("no inspection dates were read: give them");
        }
        if (kind == Kind.INSPECTION && framework == Framework.OTHER) {
            missing.add("no framework grades just these areas: " + codes(judgements) + ": give all judgements");
        }
        if (framework == Framework.ILACS_V3
                && period.filter(Period::mayLackOverall).isEmpty()) {
            missing.add("reports had an overall grade until April 2026: give it with all other judgements");
        }
        period.filter(inspected -> published.on().isBefore(inspected.end()))
                .ifPresent(inspected -> missing.add("the publication date " + published.on()
                        + " lies before the last inspection day " + inspected.end() + ": correct one of them"));
        Status status = missing.isEmpty() ? kind == Kind.INSPECTION ? Status.GRADED : Status.UNGRADED : Status.REVIEW;
        return new Report(
                report.id(),
                report.version(),
                status,
                report.provenance(),
                urn,
                published,
                read.corrected(framework, kind, period, decision.leadInspector().or(read::leadInspector), judgements),
                missing,
                Stream.concat(report.warnings().stream(), Stream.of(warning())).toList());
    }

    private String warning() {
        return "a person " + (decision.confirms() ? "confirmed" : "corrected") + " what was read, on "
                + LocalDate.ofInstant(madeAt, LONDON);
    }

    private static Set<Area> areas(List<Judgement> judgements) {
        Set<Area> areas = EnumSet.noneOf(Area.class);
        judgements.stream().map(Judgement::area).filter(Area::ofCouncil).forEach(areas::add);
        return areas;
    }

    private static String codes(List<Judgement> judgements) {
        return judgements.isEmpty()
                ? "none"
                : String.join(", ", areas(judgements).stream().map(Area::code).toList());
    }
}
