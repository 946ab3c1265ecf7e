package uk.inspectionalerts.grading.register;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import uk.inspectionalerts.grading.authority.Authority;
import uk.inspectionalerts.grading.authority.Group;

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

    /** What is told of an authority: of the groups, those that it is in on that day. */
    static AuthorityBody of(Authority authority, List<Group> groups, LocalDate today) {
        return new AuthorityBody(
                authority.urn(),
                authority.name(),
                authority.aliases(),
                authority.dfeCode(),
                authority.onsCode(),
                authority.regionCode(),
                authority.region(),
                authority.type(),
                groups.stream()
                        .filter(group -> group.includes(authority, today))
                        .map(Group::code)
                        .toList(),
                authority.predecessors(),
                authority.validFrom());
    }
}
