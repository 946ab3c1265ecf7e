package uk.inspectionalerts.grading.judgement;

import java.util.Optional;

/** Reads what a report says. Holds no state; the same document always gives the same reading. */
public final class ReportReader {

    /** Reads one document. Never throws for what a document says: what is uncertain is held. */
    public Reading read(Document document) {
        Doubts doubts = new Doubts();
        if (document.imageOnly()) {
            doubts.hold("the document holds pictures of its pages and no text");
        } else if (document.truncated()) {
            doubts.hold("the document is too long to be read whole");
        }
        Optional<String> foreign = OtherReport.foreignTo(document);
        if (foreign.isPresent()) {
            return other(document, foreign.get(), doubts);
        }
        JudgementTable table = JudgementTable.read(document.blocks(), doubts);
        if (!table.isEmpty()) {
            Findings findings = new GradedInspection(document, table, doubts).findings();
            return held(doubts, findings).orElseGet(() -> new Reading.Graded(findings));
        }
        Optional<LetterTitle> letter = LetterTitle.find(document.blocks());
        if (letter.isPresent()) {
            Findings findings = new UngradedLetter(document, letter.get()).findings(doubts);
            return held(doubts, findings).orElseGet(() -> new Reading.Ungraded(findings));
        }
        return other(document, "no known framework's judgement table was found", doubts);
    }

    private static Reading other(Document document, String reason, Doubts doubts) {
        Findings findings = new OtherReport(document).findings(reason, doubts);
        return new Reading.Held(doubts.reasons(), findings);
    }

    private static Optional<Reading> held(Doubts doubts, Findings findings) {
        return doubts.reasons().isEmpty()
                ? Optional.empty()
                : Optional.of(new Reading.Held(doubts.reasons(), findings));
    }
}
