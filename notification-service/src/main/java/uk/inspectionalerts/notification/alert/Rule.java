package uk.inspectionalerts.notification.alert;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import uk.inspectionalerts.notification.outcome.Council;
import uk.inspectionalerts.notification.outcome.Findings;
import uk.inspectionalerts.notification.outcome.Outcome;

/**
 * What a subscriber wants to hear. Empty sets mean all. Authorities and regions add up: a rule that names Durham and
 * London wants both.
 *
 * @param authorities URNs
 * @param regions ONS region codes
 * @param types milestone types, of which at least one must be reached
 */
public record Rule(Audience audience, Set<String> authorities, Set<String> regions, Set<String> types) {

    public Rule {
        authorities = sorted(authorities);
        regions = sorted(regions);
        types = sorted(types);
    }

    private static Set<String> sorted(Set<String> codes) {
        return Collections.unmodifiableSortedSet(new TreeSet<>(codes));
    }

    /** Whether the outcome is one that the subscriber wants to hear of. */
    public boolean wants(Outcome outcome) {
        return place(outcome.about())
                && (types.isEmpty()
                        || outcome.told().map(Findings::milestoneTypes).orElse(Set.of()).stream()
                                .anyMatch(types::contains));
    }

    /** Whether the council is in a place that the subscriber named. */
    public boolean concerns(Council council) {
        return place(Optional.of(council));
    }

    private boolean place(Optional<Council> council) {
        boolean everywhere = authorities.isEmpty() && regions.isEmpty();
        return everywhere
                || council.filter(about -> authorities.contains(about.urn())
                                || about.regionCode().filter(regions::contains).isPresent())
                        .isPresent();
    }

    /**
     * The rule in plain English: "every report on Durham".
     *
     * @param authorityName the name of an authority by its URN
     * @param regionName the name of a region by its code
     */
    public String inWords(UnaryOperator<String> authorityName, UnaryOperator<String> regionName) {
        List<String> places = Stream.concat(
                        authorities.stream().map(authorityName),
                        regions.stream().map(code -> "any council in " + regionName.apply(code)))
                .toList();
        String where = places.isEmpty() ? "any council in England" : String.join(" or ", places);
        String which = types.isEmpty()
                ? (audience == Audience.OPERATOR
                        ? "what is wrong with the service and every held report on "
                        : "every report on ")
                : "reports that reach a milestone (" + String.join(", ", types).replace('_', ' ') + ") on ";
        return which + where;
    }
}
