package uk.inspectionalerts.grading.judgement;

import java.util.List;
import java.util.Optional;

/** Reads what a report says. Holds no state; the same document always gives the same reading. */
public final class ReportReader {

    /** Reads one document. Never throws for what a document says: what is uncertain is held. */
    public Reading read(Document document) {
        Findings nothing = new Findings(
                Framework.OTHER,
                Kind.OTHER,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                Optional.empty(),
                List.of());
        return new Reading.Held(List.of("no framework's layout was recognised"), nothing);
    }
}
