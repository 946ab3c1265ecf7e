package uk.inspectionalerts.grading.standing;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import uk.inspectionalerts.grading.authority.Authority;
import uk.inspectionalerts.grading.history.DateBasis;
import uk.inspectionalerts.grading.history.Entry;
import uk.inspectionalerts.grading.history.Frameworks;
import uk.inspectionalerts.grading.history.NationalRecord;

/**
 * How the authorities stood on a day: each counts once, by its latest graded inspection of the record up to and including that day.
 *
 * @param on the day, Europe/London
 * @param members the latest inspections at each position, in order of name
 */
public record Standing(LocalDate on, DateBasis basis, Frameworks frameworks, Map<Position, List<Entry>> members) {

    static final Comparator<Entry> BY_NAME = Comparator.comparing(Entry::name).thenComparing(Entry::urn);

    public Standing {
        Map<Position, List<Entry>> complete = new EnumMap<>(Position.class);
        for (Position position : Position.values()) {
            complete.put(position, List.copyOf(members.getOrDefault(position, List.of())));
        }
        members = Collections.unmodifiableMap(complete);
    }

    /**
     * The standing on a day. Throws {@link IllegalArgumentException} for a day before the first inspection that the basis and the
     * frameworks admit, since nothing is known of it.
     */
    public static Standing of(NationalRecord record, LocalDate on, DateBasis basis, Frameworks frameworks) {
        Map<String, Entry> latest = new HashMap<>();
        for (Entry entry : record.entries()) {
            if (frameworks.contain(entry.framework())
                    && !basis.of(entry.inspection()).isAfter(on)) {
                latest.merge(entry.urn(), entry, (one, other) -> one.before(other) ? other : one);
            }
        }
        if (latest.isEmpty()) {
            throw new IllegalArgumentException(
                    "the record knows no inspection under " + String.join(", ", frameworks.codes()) + " up to " + on);
        }
        Map<Position, List<Entry>> members = latest.values().stream()
                .sorted(BY_NAME)
                .collect(Collectors.groupingBy(entry -> Position.of(entry.inspection())));
        return new Standing(on, basis, frameworks, members);
    }

    public List<Entry> at(Position position) {
        return members.get(position);
    }

    public int count(Position position) {
        return at(position).size();
    }

    /** The number of authorities whose latest inspection has an overall grade: the denominator of every share. */
    public int withOverall() {
        return count(Position.OUTSTANDING)
                + count(Position.GOOD)
                + count(Position.REQUIRES_IMPROVEMENT)
                + count(Position.INADEQUATE);
    }

    /** The same for some of the authorities. */
    public Standing among(Predicate<Authority> some) {
        Map<Position, List<Entry>> chosen = new EnumMap<>(Position.class);
        members.forEach((position, entries) -> chosen.put(
                position,
                entries.stream().filter(entry -> some.test(entry.authority())).toList()));
        return new Standing(on, basis, frameworks, chosen);
    }

    /** Whether a latest inspection is known from a summary only. */
    public boolean secondary() {
        for (List<Entry> entries : members.values()) {
            for (Entry entry : entries) {
                if (entry.inspection().secondary()) {
                    return true;
                }
            }
        }
        return false;
    }
}
