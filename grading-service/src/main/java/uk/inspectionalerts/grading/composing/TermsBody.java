package uk.inspectionalerts.grading.composing;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import uk.inspectionalerts.grading.history.Entry;
import uk.inspectionalerts.grading.milestone.Count;
import uk.inspectionalerts.grading.milestone.Rank;
import uk.inspectionalerts.grading.milestone.Terms;

/**
 * What makes a claim checkable; a term that does not apply is absent.
 *
 * @param <M> how the members that are counted or ranked are named
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record TermsBody<M>(
        List<String> frameworks,
        String basis,
        LocalDate asAt,
        OptionalInt count,
        OptionalInt outOf,
        OptionalInt rank,
        Optional<Boolean> joint,
        Optional<String> scope,
        List<M> members,
        Optional<Boolean> likeForLike,
        boolean secondary,
        Optional<String> withheld) {

    /** These terms, each member in that form. */
    public static <M> TermsBody<M> of(Terms terms, Function<Entry, M> member) {
        return new TermsBody<>(
                terms.frameworks().codes(),
                terms.basis().code(),
                terms.asAt(),
                terms.count().map(count -> OptionalInt.of(count.number())).orElse(OptionalInt.empty()),
                terms.count().map(Count::outOf).orElse(OptionalInt.empty()),
                terms.rank().map(rank -> OptionalInt.of(rank.place())).orElse(OptionalInt.empty()),
                terms.rank().map(Rank::joint),
                terms.scope(),
                terms.members().stream().map(member).toList(),
                terms.likeForLike(),
                terms.secondary(),
                terms.withheld());
    }
}
