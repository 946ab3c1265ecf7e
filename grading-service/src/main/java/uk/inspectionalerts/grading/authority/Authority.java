package uk.inspectionalerts.grading.authority;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A local authority of England with responsibility for children's services.
 *
 * @param urn Ofsted's number for it as a provider; the key
 * @param name the official name
 * @param aliases other names in use
 * @param dfeCode number used by the Department for Education
 * @param onsCode nine-character code of the Office for National Statistics
 * @param regionCode code of its region
 * @param type as in official lists, for example {@code County} or {@code London Borough}
 * @param validFrom the day from which it exists, where that is after 2013
 * @param predecessors authorities that it replaced, in words
 */
public record Authority(
        String urn,
        String name,
        List<String> aliases,
        String dfeCode,
        String onsCode,
        String regionCode,
        String region,
        String type,
        Optional<LocalDate> validFrom,
        List<String> predecessors) {

    public Authority {
        aliases = List.copyOf(aliases);
        predecessors = List.copyOf(predecessors);
    }
}
