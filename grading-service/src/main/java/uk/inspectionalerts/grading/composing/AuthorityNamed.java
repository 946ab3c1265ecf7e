package uk.inspectionalerts.grading.composing;

import uk.inspectionalerts.grading.authority.Authority;

/** An authority as outcomes name it. */
public record AuthorityNamed(String urn, String name, String region, String regionCode) {

    static AuthorityNamed of(Authority authority) {
        return new AuthorityNamed(authority.urn(), authority.name(), authority.region(), authority.regionCode());
    }
}
