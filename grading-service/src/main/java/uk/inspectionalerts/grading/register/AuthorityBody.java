package uk.inspectionalerts.grading.register;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import uk.inspectionalerts.grading.authority.Authority;

/** The body of {@code authority.v1}. */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record AuthorityBody(
        String urn,
        String name,
        List<String> aliases,
        String dfeCode,
        String onsCode,
        String regionCode,
        String region,
        String type,
        List<String> groups,
        List<String> predecessors,
        Optional<LocalDate> validFrom) {

    static AuthorityBody of(Authority authority) {
        return new AuthorityBody(
                authority.urn(),
                authority.name(),
                authority.aliases(),
                authority.dfeCode(),
                authority.onsCode(),
                authority.regionCode(),
                authority.region(),
                authority.type(),
                List.of(),
                authority.predecessors(),
                authority.validFrom());
    }
}
