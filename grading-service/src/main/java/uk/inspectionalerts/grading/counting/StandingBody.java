package uk.inspectionalerts.grading.counting;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import uk.inspectionalerts.grading.history.Entry;
import uk.inspectionalerts.grading.standing.Position;
import uk.inspectionalerts.grading.standing.Standing;

/**
 * How many authorities stood where, and which.
 *
 * @param counts by position, {@code no_overall} for a latest report without overall grade
 */
public record StandingBody(
        LocalDate on,
        String basis,
        List<String> frameworks,
        Map<String, Integer> counts,
        Map<String, List<Member>> members) {

    static StandingBody of(Standing standing) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        Map<String, List<Member>> members = new LinkedHashMap<>();
        for (Position position : Position.values()) {
            counts.put(position.code(), standing.count(position));
            members.put(
                    position.code(),
                    standing.at(position).stream().map(Member::of).toList());
        }
        return new StandingBody(
                standing.on(), standing.basis().code(), standing.frameworks().codes(), counts, members);
    }

    /**
     * An authority with the inspection by which it counts.
     *
     * @param basis {@code report}, or {@code secondary} where the report itself was not read
     */
    public record Member(String urn, String name, UUID inspection, LocalDate publishedOn, String basis) {

        static Member of(Entry entry) {
            return new Member(
                    entry.urn(),
                    entry.name(),
                    entry.inspection().id(),
                    entry.inspection().publishedOn(),
                    entry.inspection().basis().code());
        }
    }
}
