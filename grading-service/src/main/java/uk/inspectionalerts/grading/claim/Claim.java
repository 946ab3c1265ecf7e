package uk.inspectionalerts.grading.claim;

import java.time.LocalDate;
import java.util.Optional;
import uk.inspectionalerts.grading.history.DateBasis;
import uk.inspectionalerts.grading.history.Frameworks;

/**
 * What somebody says of an authority.
 *
 * @param urn Ofsted's number for the authority; empty where the claim is about all
 * @param asAt the day of which it is said
 * @param frameworks whose reports it counts; all where it does not say
 * @param basis by which date it counts; by publication where it does not say
 */
public record Claim(Optional<String> urn, LocalDate asAt, Assertion assertion, Frameworks frameworks, DateBasis basis) {

    /** Throws {@link IllegalArgumentException} for an assertion about an authority that names none. */
    public Claim {
        if (urn.isEmpty() && !(assertion instanceof Assertion.SoManyOutstanding)) {
            throw new IllegalArgumentException("the claim names no authority");
        }
    }

    /** A claim that says neither which frameworks it counts nor by which date. */
    public static Claim of(String urn, LocalDate asAt, Assertion assertion) {
        return new Claim(Optional.of(urn), asAt, assertion, Frameworks.ALL, DateBasis.PUBLICATION);
    }

    /** The same under named frameworks. */
    public Claim under(Frameworks named) {
        return new Claim(urn, asAt, assertion, named, basis);
    }

    /** The same by another date. */
    public Claim by(DateBasis other) {
        return new Claim(urn, asAt, assertion, frameworks, other);
    }
}
