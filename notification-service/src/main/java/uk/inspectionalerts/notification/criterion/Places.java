package uk.inspectionalerts.notification.criterion;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import uk.inspectionalerts.notification.outcome.Council;

/**
 * Whose reports. Nothing named means all England; what is named adds up: Durham and London means both.
 *
 * @param authorities URNs
 * @param groups names of lists of authorities, such as {@code core_cities}
 * @param regions ONS region codes
 */
public record Places(Set<String> authorities, Set<String> groups, Set<String> regions) {

    public Places {
        authorities = sorted(authorities);
        groups = sorted(groups);
        regions = sorted(regions);
    }

    private static Set<String> sorted(Set<String> codes) {
        return Collections.unmodifiableSortedSet(new TreeSet<>(codes));
    }

    /** Whether all England is meant, and so even a report whose authority is not settled yet. */
    public boolean isEverywhere() {
        return authorities.isEmpty() && groups.isEmpty() && regions.isEmpty();
    }

    /** @param itsGroups the groups that the council is on */
    public boolean include(Optional<Council> council, Set<String> itsGroups) {
        return isEverywhere()
                || council.filter(about -> authorities.contains(about.urn())
                                || about.regionCode().filter(regions::contains).isPresent()
                                || itsGroups.stream().anyMatch(groups::contains))
                        .isPresent();
    }

    /**
     * In plain English: "Durham or any authority in the North East".
     *
     * @param authorityName the name of an authority by its URN
     * @param regionName the name of a region by its code, as it stands after "in"
     */
    public String inWords(UnaryOperator<String> authorityName, UnaryOperator<String> regionName) {
        List<String> named = Stream.of(
                        authorities.stream().map(authorityName),
                        groups.stream().map(group -> "any of the " + group.replace('_', ' ')),
                        regions.stream().map(code -> "any authority in " + regionName.apply(code)))
                .flatMap(names -> names)
                .toList();
        return named.isEmpty() ? "any authority in England" : String.join(" or ", named);
    }
}
