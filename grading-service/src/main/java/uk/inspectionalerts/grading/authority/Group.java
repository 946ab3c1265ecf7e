package uk.inspectionalerts.grading.authority;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A group of authorities among which one can be the first, such as the core cities. Only lists that can be cited are groups.
 *
 * @param name as in "the first of the core cities": plural, without article
 * @param source where the list can be read
 */
public record Group(String code, String name, String source, List<Membership> memberships) {

    /** An authority's time in a group; open at an end where the date lies outside the record. */
    public record Membership(String urn, Optional<LocalDate> from, Optional<LocalDate> to) {

        public Membership {
            if (from.isPresent() && to.isPresent() && to.get().isBefore(from.get())) {
                throw new IllegalArgumentException(
                        "a membership ends on " + to.get() + " before it begins on " + from.get());
            }
        }

        private boolean on(LocalDate day) {
            return from.map(first -> !day.isBefore(first)).orElse(true)
                    && to.map(last -> !day.isAfter(last)).orElse(true);
        }
    }

    public Group {
        if (source.isBlank()) {
            throw new IllegalArgumentException("the group " + code + " has no source");
        }
        memberships = List.copyOf(memberships);
    }

    /** Whether the authority was in the group on that day. */
    public boolean includes(Authority authority, LocalDate day) {
        for (Membership membership : memberships) {
            if (membership.urn().equals(authority.urn()) && membership.on(day)) {
                return true;
            }
        }
        return false;
    }
}
