package uk.inspectionalerts.grading.grading;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import uk.inspectionalerts.grading.authority.AuthorityRegister;
import uk.inspectionalerts.grading.correcting.Corrections;
import uk.inspectionalerts.grading.filing.Facts;
import uk.inspectionalerts.grading.filing.Report;
import uk.inspectionalerts.grading.filing.Status;
import uk.inspectionalerts.grading.grading.ReportEvent.Received;
import uk.inspectionalerts.grading.history.DateSettlement;
import uk.inspectionalerts.grading.judgement.Findings;
import uk.inspectionalerts.grading.judgement.Period;
import uk.inspectionalerts.grading.judgement.PrintedDate;
import uk.inspectionalerts.grading.judgement.Reading;
import uk.inspectionalerts.grading.judgement.ReportReader;
import uk.inspectionalerts.grading.quotation.Quotation;
import uk.inspectionalerts.grading.quotation.QuotationRule;

/** Reads a document and settles authority and date; any doubt holds it, and a person's decision about it stands before all. */
@ApplicationScoped
class DocumentReading {

    private final ReportReader reader;
    private final AuthorityRegister register;
    private final Corrections corrections;

    DocumentReading(ReportReader reader, AuthorityRegister register, Corrections corrections) {
        this.reader = reader;
        this.register = register;
        this.corrections = corrections;
    }

    Report read(Received received) {
        return corrections.applyTo(asRead(received));
    }

    private Report asRead(Received received) {
        Reading reading = reader.read(received.document());
        Findings findings = reading.findings();
        Optional<LocalDate> lastDay = findings.period().map(Period::end);
        DateSettlement date = DateSettlement.of(
                received.provenance().publishedOn(),
                findings.publishedOn().map(PrintedDate::date),
                received.provenance().receivedOn(),
                lastDay);
        AuthoritySettlement authority =
                AuthoritySettlement.of(received.provenance().urn(), findings.authority(), lastDay, register);
        List<String> reasons = Stream.of(
                        reading.fold(graded -> missing(findings), ungraded -> missing(findings), Reading.Held::reasons),
                        authority.doubts(),
                        date.doubts())
                .flatMap(List::stream)
                .toList();
        Status status = reasons.isEmpty()
                ? reading.fold(g -> Status.GRADED, u -> Status.UNGRADED, h -> Status.REVIEW)
                : Status.REVIEW;
        List<Quotation> quotations =
                QuotationRule.mayQuote(date.date(), lastDay) ? QuotationRule.choose(findings.paragraphs()) : List.of();
        return new Report(
                received.report(),
                received.version(),
                status,
                received.provenance(),
                authority.urn(),
                date.date(),
                Facts.of(findings, quotations),
                reasons,
                Stream.of(findings.warnings(), authority.warnings(), date.warnings())
                        .flatMap(List::stream)
                        .toList());
    }

    /** Without its dates nobody can say which inspection a document belongs to. */
    private static List<String> missing(Findings findings) {
        return findings.period().isEmpty() ? List.of("no inspection dates were found") : List.of();
    }
}
