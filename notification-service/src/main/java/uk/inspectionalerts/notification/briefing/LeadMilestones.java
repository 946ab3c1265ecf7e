package uk.inspectionalerts.notification.briefing;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import uk.inspectionalerts.notification.outcome.Area;
import uk.inspectionalerts.notification.outcome.Milestone;

/** Which milestones a text tells: a bigger one silences the smaller that it implies, and a decline comes first. */
final class LeadMilestones {

    private static final Map<String, Set<String>> IMPLIED_BY = Map.of(
            "improved", Set.of("out_of_inadequate", "straight_to"),
            "declined", Set.of("into_inadequate", "lost_outstanding"),
            "all_good_or_better", Set.of("all_areas_outstanding"));

    private static final List<String> BAD_NEWS = List.of("into_inadequate", "lost_outstanding", "declined");

    private LeadMilestones() {}

    /** The milestones in the order of telling; within good news in the order of the event. */
    static List<Milestone> of(List<Milestone> reached) {
        Set<String> types = reached.stream().map(Milestone::type).collect(Collectors.toSet());
        return reached.stream()
                .filter(milestone -> !implied(milestone, types))
                .sorted(Comparator.comparingInt(LeadMilestones::rank))
                .toList();
    }

    /** The milestones that say more than the grade lines do, which tell each area's change themselves. */
    static List<Milestone> beyondChanges(List<Milestone> reached) {
        return of(reached).stream()
                .filter(milestone -> !Set.of("improved", "declined").contains(milestone.type()))
                .toList();
    }

    /** Only the overall grade's change is implied: an area's own change is news of its own. */
    private static boolean implied(Milestone milestone, Set<String> types) {
        return !ofAnArea(milestone)
                && IMPLIED_BY.getOrDefault(milestone.type(), Set.of()).stream().anyMatch(types::contains);
    }

    /** Bad news, then milestones proper, then improvements: of the whole before those of an area. */
    private static int rank(Milestone milestone) {
        int bad = BAD_NEWS.indexOf(milestone.type());
        if (bad >= 0) {
            return bad;
        }
        return BAD_NEWS.size() + (milestone.type().equals("improved") ? 1 + (ofAnArea(milestone) ? 1 : 0) : 0);
    }

    private static boolean ofAnArea(Milestone milestone) {
        return milestone
                .area()
                .filter(area -> area != Area.OVERALL_EFFECTIVENESS)
                .isPresent();
    }
}
