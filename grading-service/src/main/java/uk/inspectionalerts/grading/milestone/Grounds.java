package uk.inspectionalerts.grading.milestone;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import uk.inspectionalerts.grading.history.Entry;
import uk.inspectionalerts.grading.history.History;
import uk.inspectionalerts.grading.history.Inspection;
import uk.inspectionalerts.grading.history.NationalRecord;
import uk.inspectionalerts.grading.judgement.Area;

/**
 * The inspections on which a milestone rests, each with the areas whose grades matter.
 *
 * @param previous with which a claim about one grade compares the subject
 * @param earlier the authority's other inspections, the latest first, where the claim is about several in a row or about all
 * @param members whom it counts or ranks, also under ILACS alone; the subject's among them
 */
public record Grounds(Ground subject, Optional<Ground> previous, List<Ground> earlier, List<Ground> members) {

    /** An inspection and the areas whose grades matter. */
    public record Ground(Entry entry, Set<Area> areas) {

        /** How that milestone rests on it. */
        public static Ground of(Milestone milestone, Entry entry) {
            return new Ground(entry, milestone.areasOf(entry.inspection()));
        }
    }

    /** @param record the one from which the milestone was derived */
    public static Grounds of(Milestone milestone, NationalRecord record) {
        Entry subject = milestone.subject();
        History history = new History(
                record.of(subject.urn()).stream().map(Entry::inspection).toList());
        return new Grounds(
                Ground.of(milestone, subject),
                previous(milestone, history),
                earlier(milestone, history.before(subject.inspection()))
                        .map(inspection -> Ground.of(milestone, new Entry(subject.authority(), inspection)))
                        .toList(),
                Stream.concat(
                                milestone.terms().members().stream(),
                                milestone.underIlacs().stream().flatMap(terms -> terms.members().stream()))
                        .distinct()
                        .map(member -> Ground.of(milestone, member))
                        .toList());
    }

    /** All of them. */
    public Stream<Ground> all() {
        return Stream.of(Stream.of(subject), previous.stream(), earlier.stream(), members.stream())
                .flatMap(grounds -> grounds);
    }

    private static Optional<Ground> previous(Milestone milestone, History history) {
        return history.comparisons(milestone.subject().inspection()).stream()
                .filter(comparison -> milestone.area().equals(Optional.of(comparison.area())))
                .flatMap(comparison -> comparison.previous().stream())
                .findFirst()
                .map(previous -> new Ground(
                        new Entry(milestone.subject().authority(), previous.inspection()), Set.of(previous.area())));
    }

    private static Stream<Inspection> earlier(Milestone milestone, List<Inspection> before) {
        return switch (milestone.type()) {
            case BEST_EVER, ALL_GOOD_OR_BETTER -> before.stream();
            case RETAINED_OUTSTANDING, LONGEST_RUN ->
                before.stream().limit(milestone.terms().count().orElseThrow().number() - 1L);
            default -> Stream.empty();
        };
    }
}
