package uk.inspectionalerts.grading.correcting;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import uk.inspectionalerts.grading.judgement.Evidence;
import uk.inspectionalerts.grading.judgement.Judgement;
import uk.inspectionalerts.grading.judgement.Kind;
import uk.inspectionalerts.grading.judgement.LeadInspector;
import uk.inspectionalerts.grading.judgement.Period;

/**
 * What a person says about a document. Whatever is empty stands as it was read; with nothing in it, the decision confirms what
 * was read.
 *
 * @param judgements all of them, the safeguarding board's included, in place of all that were read
 */
public record Decision(
        Optional<String> urn,
        Optional<Kind> kind,
        Optional<Period> period,
        Optional<LocalDate> publishedOn,
        Optional<LeadInspector> leadInspector,
        Optional<List<Judgement>> judgements) {

    /** The words of the document on which it rests. */
    public List<Evidence> evidence() {
        return Stream.of(
                        period.stream().map(Period::evidence),
                        leadInspector.stream().map(LeadInspector::evidence),
                        judgements.stream().flatMap(List::stream).map(Judgement::evidence))
                .flatMap(Function.identity())
                .toList();
    }

    /** Whether it only confirms. */
    public boolean confirms() {
        return urn.isEmpty()
                && kind.isEmpty()
                && period.isEmpty()
                && publishedOn.isEmpty()
                && leadInspector.isEmpty()
                && judgements.isEmpty();
    }
}
