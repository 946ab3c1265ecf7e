package uk.inspectionalerts.grading.milestone;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import uk.inspectionalerts.grading.authority.Authority;
import uk.inspectionalerts.grading.history.Entry;
import uk.inspectionalerts.grading.history.Inspection;
import uk.inspectionalerts.grading.history.NationalRecord;
import uk.inspectionalerts.grading.judgement.Area;
import uk.inspectionalerts.grading.judgement.Framework;
import uk.inspectionalerts.grading.judgement.Grade;
import uk.inspectionalerts.grading.judgement.Kind;
import uk.inspectionalerts.grading.shipping.Shipped;

/**
 * How the cost of deriving everything anew grows. Not part of the suite, since a busy machine would fail it: run it by name with
 * {@code -Dtest=MilestoneBenchmark}. Times are processor time of the deriving thread, the best of several runs.
 */
class MilestoneBenchmark {

    private static final Completeness COMPLETENESS =
            new Completeness(LocalDate.of(2026, 6, 18), LocalDate.of(2026, 11, 1));
    private static final List<Area> AREAS = List.of(
            Area.LEADERS,
            Area.HELP_AND_PROTECTION,
            Area.CHILDREN_IN_CARE,
            Area.CARE_LEAVERS,
            Area.OVERALL_EFFECTIVENESS);

    @Test
    void growsNoFasterThanTheRecord() {
        double real = best("the real history", Shipped.ENTRIES, 300);
        double thousand = best("synthetic", synthetic(1_000), 50);
        double tenThousand = best("synthetic", synthetic(10_000), 20);
        double hundredThousand = best("synthetic", synthetic(100_000), 8);

        assertThat(real).isLessThan(50);
        assertThat(tenThousand).isLessThan(thousand * 10 * 4 / 3 * 1.5);
        assertThat(hundredThousand).isLessThan(tenThousand * 10 * 5 / 4 * 1.5);
    }

    private static double best(String what, List<Entry> entries, int runs) {
        double best = Double.MAX_VALUE;
        int milestones = 0;
        for (int run = 0; run < runs; run++) {
            long from = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            milestones = Milestones.of(NationalRecord.of(entries), Shipped.GROUPS, COMPLETENESS)
                    .size();
            long to = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            best = Math.min(best, (to - from) / 1e6);
        }
        System.out.printf("%s: %d inspections, %d milestones, %.1f ms%n", what, entries.size(), milestones, best);
        return best;
    }

    /** Inspections of all authorities in turn, in which each grade stays as it was two times in three and moves one step otherwise. */
    private static List<Entry> synthetic(int size) {
        Random random = new Random(2018);
        List<Authority> authorities = Shipped.REGISTER.all();
        Map<String, Map<Area, Grade>> latest = new LinkedHashMap<>();
        List<Entry> entries = new ArrayList<>();
        int rounds = size / authorities.size() + 1;
        for (int i = 0; i < size; i++) {
            Authority authority = authorities.get(i % authorities.size());
            int round = i / authorities.size();
            Map<Area, Grade> grades = latest.computeIfAbsent(authority.urn(), unused -> new LinkedHashMap<>());
            AREAS.forEach(area -> grades.put(area, moved(grades.getOrDefault(area, Grade.GOOD), random)));
            LocalDate start = LocalDate.of(1900, 1, 1).plusDays(45_000L * round / rounds + random.nextInt(20));
            LocalDate end = start.plusDays(4 + random.nextInt(10));
            entries.add(new Entry(
                    authority,
                    new Inspection(
                            Inspection.idOf(authority.urn() + "/" + round, Kind.INSPECTION, start),
                            Framework.ILACS_V2,
                            start,
                            end,
                            end.plusDays(20 + random.nextInt(20)),
                            grades)));
        }
        return entries;
    }

    private static Grade moved(Grade grade, Random random) {
        if (random.nextInt(3) > 0) {
            return grade;
        }
        int step = random.nextBoolean() ? 1 : -1;
        int to = Math.max(Grade.OUTSTANDING.ordinal(), Math.min(Grade.INADEQUATE.ordinal(), grade.ordinal() + step));
        return Grade.values()[to];
    }
}
