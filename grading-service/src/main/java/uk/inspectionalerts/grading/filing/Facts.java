package uk.inspectionalerts.grading.filing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import uk.inspectionalerts.grading.judgement.AuthorityAsPrinted;
import uk.inspectionalerts.grading.judgement.Findings;
import uk.inspectionalerts.grading.judgement.Framework;
import uk.inspectionalerts.grading.judgement.Judgement;
import uk.inspectionalerts.grading.judgement.Kind;
import uk.inspectionalerts.grading.judgement.LeadInspector;
import uk.inspectionalerts.grading.judgement.Period;
import uk.inspectionalerts.grading.judgement.PrintedDate;
import uk.inspectionalerts.grading.judgement.Recommendation;
import uk.inspectionalerts.grading.quotation.Quotation;

/**
 * What is kept of what was read in a document: everything but its running text, which is in {@link Texts}.
 *
 * @param printedOn the publication date that it prints
 * @param judgements as the first reading found them
 * @param restated as the second reading found them
 * @param quotations chosen sentences; empty where the licence forbids to quote
 */
public record Facts(
        Framework framework,
        Kind kind,
        Optional<AuthorityAsPrinted> authority,
        Optional<Period> period,
        Optional<PrintedDate> printedOn,
        Optional<LeadInspector> leadInspector,
        List<Judgement> judgements,
        List<Judgement> restated,
        List<Recommendation> recommendations,
        List<Recommendation> boardRecommendations,
        List<Recommendation> priorityActions,
        List<Quotation> quotations,
        Optional<String> contact,
        int numberedParagraphs) {

    /** Keeps these findings. */
    public static Facts of(Findings findings, List<Quotation> quotations) {
        return new Facts(
                findings.framework(),
                findings.kind(),
                findings.authority(),
                findings.period(),
                findings.publishedOn(),
                findings.leadInspector(),
                findings.judgements(),
                findings.restated(),
                findings.recommendations(),
                findings.boardRecommendations(),
                findings.priorityActions(),
                quotations,
                findings.contact(),
                findings.numberedParagraphs());
    }

    /** These facts with others in place of those that a person corrected. */
    public Facts corrected(
            Framework framework,
            Kind kind,
            Optional<Period> period,
            Optional<LeadInspector> leadInspector,
            List<Judgement> judgements) {
        return new Facts(
                framework,
                kind,
                authority,
                period,
                printedOn,
                leadInspector,
                judgements,
                restated,
                recommendations,
                boardRecommendations,
                priorityActions,
                quotations,
                contact,
                numberedParagraphs);
    }

    /** Each fact with its value and where it stands: a grade that stands in two places is there twice. */
    public List<Receipt> receipts() {
        List<Receipt> receipts = new ArrayList<>();
        authority.ifPresent(named -> receipts.add(new Receipt("local_authority", named.title(), named.evidence())));
        period.ifPresent(inspected -> {
            receipts.add(new Receipt("inspection_start", inspected.start().toString(), inspected.evidence()));
            receipts.add(new Receipt("inspection_end", inspected.end().toString(), inspected.evidence()));
        });
        printedOn.ifPresent(printed ->
                receipts.add(new Receipt("published_on", printed.date().toString(), printed.evidence())));
        leadInspector.ifPresent(lead -> receipts.add(new Receipt("lead_inspector", lead.name(), lead.evidence())));
        Stream.concat(judgements.stream(), restated.stream())
                .map(judgement ->
                        new Receipt(judgement.area().code(), judgement.grade().code(), judgement.evidence()))
                .forEach(receipts::add);
        return receipts;
    }
}
