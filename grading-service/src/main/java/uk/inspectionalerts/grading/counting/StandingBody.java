package uk.inspectionalerts.grading.counting;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import uk.inspectionalerts.grading.history.Entry;
import uk.inspectionalerts.grading.standing.Position;
import uk.inspectionalerts.grading.standing.Standing;

/**
 * How many authorities stood where, and which.
 *
 * @param counts by position, {@code no_overall} for a latest report without overall grade
 */
public record StandingBody(
        @Schema(example = "2022-07-05") LocalDate on,
        @Schema(example = "publication") String basis,
        @Schema(example = "[\"ILACS\", \"SIF\"]") List<String> frameworks,
        @Schema(
                        example =
                                """
                        {"outstanding": 23, "good": 58, "requires_improvement": 51, "inadequate": 17, "no_overall": 0}""")
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
    public record Member(
            @Schema(example = "80529") String urn,
            @Schema(example = "North Tyneside") String name,
            UUID inspection,
            @Schema(example = "2020-04-15") LocalDate publishedOn,
            @Schema(example = "report") String basis) {

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
