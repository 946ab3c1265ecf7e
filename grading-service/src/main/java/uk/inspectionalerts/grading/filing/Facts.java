package uk.inspectionalerts.grading.filing;

import java.util.List;
import java.util.Optional;
import uk.inspectionalerts.grading.judgement.Findings;
import uk.inspectionalerts.grading.judgement.Framework;
import uk.inspectionalerts.grading.judgement.Judgement;
import uk.inspectionalerts.grading.judgement.Kind;
import uk.inspectionalerts.grading.judgement.LeadInspector;
import uk.inspectionalerts.grading.judgement.Period;
import uk.inspectionalerts.grading.judgement.Recommendation;
import uk.inspectionalerts.grading.quotation.Quotation;

/**
 * What is kept of what was read in a document: everything but its running text, which is with ingest.
 *
 * @param quotations chosen sentences; empty where the licence forbids to quote
 */
public record Facts(
        Framework framework,
        Kind kind,
        Optional<Period> period,
        Optional<LeadInspector> leadInspector,
        List<Judgement> judgements,
        List<Recommendation> recommendations,
        List<Recommendation> priorityActions,
        List<Quotation> quotations,
        Optional<String> contact,
        int numberedParagraphs) {

    /** Keeps these findings. */
    public static Facts of(Findings findings, List<Quotation> quotations) {
        return new Facts(
                findings.framework(),
                findings.kind(),
                findings.period(),
                findings.leadInspector(),
                findings.judgements(),
                findings.recommendations(),
                findings.priorityActions(),
                quotations,
                findings.contact(),
                findings.numberedParagraphs());
    }
}
