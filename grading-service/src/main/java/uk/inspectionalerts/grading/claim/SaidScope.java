package uk.inspectionalerts.grading.claim;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import uk.inspectionalerts.grading.authority.Authority;
import uk.inspectionalerts.grading.authority.Group;

/**
 * Among whom something is said.
 *
 * @param name of the region or group, as in the terms of a milestone; empty for England
 */
record SaidScope(Kind kind, Optional<String> name) {

    enum Kind {
        /** The claim does not say. */
        UNSAID,
        ENGLAND,
        REGION,
        GROUP
    }

    private static final String IN =
            "\\b(?:(?:in|across|of|within|from|for) )?(?:(?:the|all|our|its|their) )?(?:whole )?";
    private static final Pattern OWN_REGION =
            Pattern.compile("\\b(?:in|across|of|within) (?:the|our|its|their) (?:own |whole )?region\\b");
    private static final Pattern ENGLAND = Pattern.compile(
            IN + "(?:england(?: s)?|english|country|nation|nationally|nationwide|national)\\b(?: ever)?");

    /** Takes region, group or England out of the words; refuses two of them. */
    static SaidScope takenFrom(
            Unread words, List<Authority> authorities, List<Group> groups, Optional<Authority> subject) {
        List<SaidScope> said = new ArrayList<>();
        authorities.stream()
                .map(Authority::region)
                .distinct()
                .sorted(Comparator.comparing(String::length).reversed())
                .forEach(region -> words.take(region(region)).ifPresent(found -> said.add(of(Kind.REGION, region))));
        for (Group group : groups) {
            words.take(group(group)).ifPresent(found -> said.add(of(Kind.GROUP, group.name())));
        }
        words.take(OWN_REGION)
                .ifPresent(found -> said.add(of(
                        Kind.REGION,
                        subject.map(Authority::region)
                                .orElseThrow(() ->
                                        new UnclearWords("It names no authority whose region is meant: name it.")))));
        if (said.stream().distinct().count() > 1) {
            throw new UnclearWords("It is said of " + said.get(0).name.orElseThrow() + " and of "
                    + said.get(1).name.orElseThrow() + ": write one of them.");
        }
        boolean england = words.take(ENGLAND).isPresent();
        return said.stream().findFirst().orElse(new SaidScope(england ? Kind.ENGLAND : Kind.UNSAID, Optional.empty()));
    }

    private static SaidScope of(Kind kind, String name) {
        return new SaidScope(kind, Optional.of(name));
    }

    private static Pattern region(String name) {
        return Pattern.compile(IN + name.toLowerCase(Locale.ROOT) + "\\b(?: of england| region)*");
    }

    /** "The first of the core cities" and "the first core city". */
    private static Pattern group(Group group) {
        String plural = group.name().replace('-', ' ').toLowerCase(Locale.ROOT);
        String singular = plural.endsWith("ies")
                ? plural.substring(0, plural.length() - 3) + "y"
                : plural.substring(0, plural.length() - 1);
        return Pattern.compile(IN + "(?:" + plural + "|" + singular + ")\\b");
    }
}
