package uk.inspectionalerts.grading.milestone;

import java.time.LocalDate;
import java.util.function.Predicate;
import uk.inspectionalerts.grading.authority.Authority;
import uk.inspectionalerts.grading.authority.Group;

/**
 * Among whom is counted or ranked.
 *
 * @param name as in the terms
 * @param words as they stand after a rank: "in the North East", "of the core cities"
 */
record Scope(String name, String words, Predicate<Authority> includes) {

    static final Scope ENGLAND = new Scope("England", "in England", authority -> true);

    static Scope region(Authority subject) {
        String region = subject.region();
        return new Scope(region, "in " + Wording.region(region), authority -> authority
                .region()
                .equals(region));
    }

    /** Those who were in the group on that day. */
    static Scope group(Group group, LocalDate day) {
        return new Scope(group.name(), "of the " + group.name(), authority -> group.includes(authority, day));
    }
}
