package uk.inspectionalerts.grading.milestone;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import uk.inspectionalerts.grading.authority.Authority;
import uk.inspectionalerts.grading.authority.Group;
import uk.inspectionalerts.grading.history.DateBasis;
import uk.inspectionalerts.grading.history.Entry;
import uk.inspectionalerts.grading.history.Frameworks;
import uk.inspectionalerts.grading.history.NationalRecord;
import uk.inspectionalerts.grading.standing.Standings;

/**
 * Every milestone that the national record holds: a pure function of the record, the lists of groups and what is known of the record's
 * completeness. It walks through the publication days and says of each report what it reached on its own day; what was published later has
 * no part in that.
 */
public final class Milestones {

    /** Rises with each change of a rule or a wording, so that a receipt says by which rules a claim was made. */
    public static final int RULES_VERSION = 1;

    private final Map<String, Map<UUID, Course>> courses = new HashMap<>();
    private final Map<LocalDate, List<Course>> days = new LinkedHashMap<>(); // in order, as the record is
    private final Set<String> reorganised;
    private final Completeness completeness;
    private final Firsts firsts;
    private final OwnRecord ownRecord;
    private final List<Milestone> reached = new ArrayList<>();

    private Milestones(NationalRecord record, List<Group> groups, Completeness completeness) {
        this.completeness = completeness;
        firsts = new Firsts(groups, completeness);
        ownRecord = new OwnRecord(record.beginsOn().orElse(LocalDate.MIN), completeness);
        record.ofEachAuthority().forEach(entries -> courses.put(entries.get(0).urn(), Course.of(entries)));
        for (Entry entry : record.entries()) {
            days.computeIfAbsent(entry.inspection().publishedOn(), unused -> new ArrayList<>())
                    .add(course(entry));
        }
        reorganised = record.ofEachAuthority().stream()
                .map(entries -> entries.get(0).authority())
                .filter(authority -> !authority.predecessors().isEmpty())
                .map(Authority::region)
                .collect(Collectors.toSet());
    }

    /** The milestones of all inspections, by publication day and authority, and the weightiest of each first. */
    public static List<Milestone> of(NationalRecord record, List<Group> groups, Completeness completeness) {
        return new Milestones(record, groups, completeness).all();
    }

    private List<Milestone> all() {
        Standings standings = new Standings(DateBasis.PUBLICATION, Frameworks.ALL);
        Standings underIlacs = new Standings(DateBasis.PUBLICATION, Frameworks.ILACS);
        boolean secondary = false;
        for (Map.Entry<LocalDate, List<Course>> day : days.entrySet()) {
            List<Entry> published = day.getValue().stream().map(Course::entry).toList();
            secondary |= published.stream().anyMatch(entry -> entry.inspection().secondary());
            reach(new PublicationDay(
                    day.getKey(),
                    day.getValue(),
                    standings.last(),
                    standings.with(published, day.getKey()),
                    underIlacs.with(published, day.getKey()),
                    secondary,
                    reorganised));
        }
        return List.copyOf(reached);
    }

    private void reach(PublicationDay day) {
        Counts counts = new Counts(day, this::course, completeness);
        firsts.published(day.published());
        for (Course course : day.published()) {
            List<Milestone> all = new ArrayList<>();
            Changes.reachedBy(course).forEach(change -> all.add(firsts.ranked(change, course)));
            firsts.reachedBy(course, all::add);
            counts.reachedBy(course, all::add);
            ownRecord.reachedBy(course, all::add);
            Profile.reachedBy(course, all::add);
            all.sort(Comparator.comparing(Milestone::type));
            reached.addAll(all);
        }
    }

    private Course course(Entry entry) {
        return courses.get(entry.urn()).get(entry.inspection().id());
    }
}
