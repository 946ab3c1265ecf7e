package uk.inspectionalerts.grading.milestone;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import uk.inspectionalerts.grading.history.Entry;
import uk.inspectionalerts.grading.history.Frameworks;

/**
 * In which order the authorities first reached things. It is told of reports by publication day, and asked about a day once all reports of
 * that day are told.
 */
final class Rankings {

    /** Something that an authority can be the first to reach. */
    private record Feat(MilestoneType type, String object) {}

    private final Map<Feat, Ranking> rankings = new HashMap<>();
    private final List<Entry> secondary = new ArrayList<>();

    /** A report is part of what ranks from now on rest on. */
    void published(Entry entry) {
        if (entry.inspection().secondary()) {
            secondary.add(entry);
        }
    }

    /** An authority reached something; only its first time counts. */
    void reached(MilestoneType type, String object, Entry entry) {
        rankings.computeIfAbsent(new Feat(type, object), unused -> new Ranking())
                .reached(entry);
    }

    /** The place of an inspection; empty where its authority reached the same before. */
    Optional<Rank> rank(MilestoneType type, String object, Entry entry) {
        return Optional.ofNullable(rankings.get(new Feat(type, object))).flatMap(ranking -> ranking.rank(entry));
    }

    /** The first inspections with which the authorities reached something that one of them did reach, in order of publication. */
    List<Entry> firsts(MilestoneType type, String object) {
        return rankings.get(new Feat(type, object)).firsts();
    }

    /** Whether any report so far that could have changed a rank is known from a summary only. */
    boolean restOnSecondary(Frameworks frameworks, Scope scope) {
        return secondary.stream()
                .anyMatch(entry -> frameworks.contain(entry.framework())
                        && scope.includes().test(entry.authority()));
    }
}
