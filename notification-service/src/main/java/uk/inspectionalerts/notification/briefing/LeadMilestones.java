package uk.inspectionalerts.notification.briefing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import uk.inspectionalerts.notification.outcome.Area;
import uk.inspectionalerts.notification.outcome.Milestone;

/** Which milestones a text tells: a bigger one silences the smaller that it implies, and a decline comes first. */
final class LeadMilestones {

    /** How many a text leads with. */
    static final int MOST = 3;

    private static final Map<String, Set<String>> IMPLIED_BY = Map.of(
            "improved", Set.of("out_of_inadequate", "straight_to"),
            "declined", Set.of("into_inadequate", "lost_outstanding"),
            "all_good_or_better", Set.of("all_areas_outstanding"));

    private static final List<String> BAD_NEWS = List.of("into_inadequate", "lost_outstanding", "declined");

    private LeadMilestones() {}

    /** The milestones that may be told, in the order of telling; where nothing else decides, in the order of the event. */
    static List<Milestone> of(List<Milestone> reached) {
        List<Milestone> tellable = reached.stream()
                .filter(milestone -> milestone.told().isPresent())
                .toList();
        Set<String> types = tellable.stream().map(Milestone::type).collect(Collectors.toSet());
        return tellable.stream()
                .filter(milestone -> !implied(milestone, types))
                .sorted(Comparator.comparingInt(LeadMilestones::weight).thenComparing(LeadMilestones::ofAnArea))
                .toList();
    }

    /** The milestones that say more than the grade lines do, which tell each area's change themselves. */
    static List<Milestone> beyondChanges(List<Milestone> reached) {
        return of(reached).stream()
                .filter(milestone -> !Set.of("improved", "declined").contains(milestone.type()))
                .toList();
    }

    /**
     * What is told of those that a text leads with: of the first three each that finds room after those before it.
     *
     * @param room in words
     * @param reserve words beyond the room that the first of them may use, since one is to be told if at all possible
     */
    static List<String> leading(List<Milestone> milestones, int room, int reserve) {
        List<String> leading = new ArrayList<>();
        int used = 0;
        for (Milestone milestone : milestones.stream().limit(MOST).toList()) {
            String told = Wording.stopped(milestone.told().orElseThrow());
            int then = used + Wording.words(told);
            if (then <= (leading.isEmpty() ? room + reserve : room)) {
                leading.add(told);
                used = then;
            }
        }
        return leading;
    }

    /** Why a rank is not among them, so that nobody takes silence for "no first"; empty when all may be told. */
    static String leftOut(List<Milestone> reached) {
        return reached.stream()
                .flatMap(milestone -> milestone.withheld().stream())
                .findFirst()
                .map(reason -> "Not every rank, count or first can be said: " + Wording.stopped(reason))
                .orElse("");
    }

    /** Whether it says that a grade fell. */
    static boolean badNews(Milestone milestone) {
        return BAD_NEWS.contains(milestone.type());
    }

    /** Only the overall grade's change is implied: an area's own change is news of its own. */
    private static boolean implied(Milestone milestone, Set<String> types) {
        return !ofAnArea(milestone)
                && IMPLIED_BY.getOrDefault(milestone.type(), Set.of()).stream().anyMatch(types::contains);
    }

    /** Bad news, then firsts, then the other milestones proper, then improvements. */
    private static int weight(Milestone milestone) {
        if (badNews(milestone)) {
            return BAD_NEWS.indexOf(milestone.type());
        }
        if (milestone.type().equals("improved")) {
            return BAD_NEWS.size() + 2;
        }
        return BAD_NEWS.size() + (milestone.first() ? 0 : 1);
    }

    private static boolean ofAnArea(Milestone milestone) {
        return milestone
                .area()
                .filter(area -> area != Area.OVERALL_EFFECTIVENESS)
                .isPresent();
    }
}
