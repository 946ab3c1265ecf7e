package uk.inspectionalerts.grading.history;

import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import uk.inspectionalerts.grading.judgement.Framework;

/**
 * The frameworks whose reports are counted: a term of every claim, since the same sentence is true under one choice and false under
 * another. Never empty, and never with a framework from before November 2013.
 */
public record Frameworks(Set<Framework> versions) {

    /** ILACS in all its versions. */
    public static final Frameworks ILACS =
            new Frameworks(Set.of(Framework.ILACS_V1, Framework.ILACS_V2, Framework.ILACS_V3));

    /** The single inspection framework. */
    public static final Frameworks SIF = new Frameworks(Set.of(Framework.SIF));

    private static final Map<Framework, Frameworks> ONLY = Map.of(
            Framework.SIF, SIF,
            Framework.ILACS_V1, new Frameworks(Set.of(Framework.ILACS_V1)),
            Framework.ILACS_V2, new Frameworks(Set.of(Framework.ILACS_V2)),
            Framework.ILACS_V3, new Frameworks(Set.of(Framework.ILACS_V3)));

    /** Every framework since November 2013. */
    public static final Frameworks ALL = of(Set.of(Framework.SIF), ILACS.versions);

    public Frameworks {
        if (versions.isEmpty() || versions.contains(Framework.OTHER)) {
            throw new IllegalArgumentException("frameworks are one or more of SIF and the versions of ILACS");
        }
        versions = Set.copyOf(versions);
    }

    /** The frameworks with these codes; {@code ILACS} means all its versions. Throws {@link IllegalArgumentException} for others. */
    public static Frameworks ofCodes(Collection<String> codes) {
        Set<Framework> versions = EnumSet.noneOf(Framework.class);
        for (String code : codes) {
            versions.addAll(code.equals("ILACS") ? ILACS.versions : Set.of(ofCode(code)));
        }
        return new Frameworks(versions);
    }

    /** SIF, or ILACS in all versions: that of the two to which a framework belongs. */
    public static Frameworks family(Framework framework) {
        return framework.ilacs() ? ILACS : only(framework);
    }

    /** One version alone; throws {@link IllegalArgumentException} for one from before November 2013. */
    public static Frameworks only(Framework framework) {
        return Optional.ofNullable(ONLY.get(framework))
                .orElseThrow(() -> new IllegalArgumentException("no claim counts reports under " + framework));
    }

    /** Both. */
    public Frameworks and(Frameworks others) {
        return versions.containsAll(others.versions) ? this : of(versions, others.versions);
    }

    public boolean contain(Framework framework) {
        return versions.contains(framework);
    }

    /** The names in queries, events and tables, in order; {@code ILACS} for all its versions together. */
    public List<String> codes() {
        Set<String> codes = new TreeSet<>();
        boolean wholeFamily = versions.containsAll(ILACS.versions);
        for (Framework version : versions) {
            codes.add(wholeFamily && version.ilacs() ? "ILACS" : version.code());
        }
        return List.copyOf(codes);
    }

    private static Frameworks of(Set<Framework> some, Set<Framework> others) {
        Set<Framework> both = EnumSet.copyOf(some);
        both.addAll(others);
        return new Frameworks(both);
    }

    private static Framework ofCode(String code) {
        for (Framework framework : Framework.values()) {
            if (framework.code().equals(code)) {
                return framework;
            }
        }
        throw new IllegalArgumentException("no framework has the code '" + code + "'");
    }
}
