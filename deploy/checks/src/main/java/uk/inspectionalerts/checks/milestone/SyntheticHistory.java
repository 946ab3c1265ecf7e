package uk.inspectionalerts.checks.milestone;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import uk.inspectionalerts.grading.authority.Authority;
import uk.inspectionalerts.grading.history.Entry;
import uk.inspectionalerts.grading.history.Inspection;
import uk.inspectionalerts.grading.judgement.Area;
import uk.inspectionalerts.grading.judgement.Framework;
import uk.inspectionalerts.grading.judgement.Grade;
import uk.inspectionalerts.grading.judgement.Kind;

/**
 * A history longer than any real one: inspections of all authorities in turn, in which each grade stays as it was two times in three and
 * moves one step otherwise. The same for the same size.
 */
final class SyntheticHistory {

    private static final LocalDate FIRST_DAY = LocalDate.of(1900, 1, 1);
    private static final int DAYS = 45_000;
    private static final List<Area> AREAS = List.of(
            Area.LEADERS,
            Area.HELP_AND_PROTECTION,
            Area.CHILDREN_IN_CARE,
            Area.CARE_LEAVERS,
            Area.OVERALL_EFFECTIVENESS);

    private final Random random = new Random(2018);
    private final Map<String, Map<Area, Grade>> grades = new HashMap<>();

    private SyntheticHistory() {}

    /** That many inspections, about in order of publication. */
    static List<Entry> of(int size, List<Authority> authorities) {
        SyntheticHistory history = new SyntheticHistory();
        int rounds = size / authorities.size() + 1;
        List<Entry> entries = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            int day = (int) ((long) DAYS * (i / authorities.size()) / rounds);
            entries.add(history.inspected(authorities.get(i % authorities.size()), FIRST_DAY.plusDays(day)));
        }
        return entries;
    }

    private Entry inspected(Authority authority, LocalDate from) {
        Map<Area, Grade> current = grades.computeIfAbsent(authority.urn(), unused -> new EnumMap<>(Area.class));
        AREAS.forEach(area -> current.put(area, moved(current.getOrDefault(area, Grade.GOOD))));
        LocalDate start = from.plusDays(random.nextInt(20));
        LocalDate end = start.plusDays(4 + random.nextInt(10));
        return new Entry(
                authority,
                new Inspection(
                        Inspection.idOf(authority.urn(), Kind.INSPECTION, start),
                        Framework.ILACS_V2,
                        start,
                        end,
                        end.plusDays(20 + random.nextInt(20)),
                        current));
    }

    private Grade moved(Grade grade) {
        if (random.nextInt(3) > 0) {
            return grade;
        }
        int step = random.nextBoolean() ? 1 : -1;
        int to = Math.max(Grade.OUTSTANDING.ordinal(), Math.min(Grade.INADEQUATE.ordinal(), grade.ordinal() + step));
        return Grade.values()[to];
    }
}
