package uk.inspectionalerts.grading.milestone;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import uk.inspectionalerts.grading.history.Entry;
import uk.inspectionalerts.grading.history.Inspection;
import uk.inspectionalerts.grading.history.NationalRecord;
import uk.inspectionalerts.grading.judgement.Area;
import uk.inspectionalerts.grading.judgement.Grade;
import uk.inspectionalerts.grading.shipping.Shipped;

/** Neither order nor repetition of what arrives changes what is true. */
class AnyOrderProperties {

    private static final Completeness COMPLETENESS =
            new Completeness(LocalDate.of(2026, 6, 18), LocalDate.of(2026, 11, 1));

    @Property(tries = 50)
    void everyOrderEndsInTheSameMilestones(
            @ForAll Random random,
            @ForAll @IntRange(max = 60) int duplicates,
            @ForAll @IntRange(max = 30) int corrected) {
        List<Entry> arrivals = new ArrayList<>(Shipped.ENTRIES);
        List<Entry> standing = new ArrayList<>(Shipped.ENTRIES);
        for (int i = 0; i < corrected; i++) {
            int at = random.nextInt(standing.size());
            Entry correction = corrected(standing.get(at), random);
            arrivals.add(correction);
            standing.set(at, correction);
        }
        for (int i = 0; i < duplicates; i++) {
            arrivals.add(arrivals.get(random.nextInt(arrivals.size())));
        }
        Collections.shuffle(arrivals, random);

        assertThat(milestones(arrivals)).isEqualTo(milestones(standing));
    }

    private static List<Milestone> milestones(List<Entry> entries) {
        return Milestones.of(NationalRecord.of(entries), Shipped.GROUPS, COMPLETENESS);
    }

    /** The entry with other grades, published at most two months later. */
    static Entry corrected(Entry entry, Random random) {
        Inspection inspection = entry.inspection();
        Map<Area, Grade> grades = new HashMap<>(inspection.grades());
        grades.replaceAll((area, grade) -> Grade.values()[random.nextInt(4)]);
        return new Entry(
                entry.authority(),
                new Inspection(
                        inspection.id(),
                        inspection.framework(),
                        inspection.start(),
                        inspection.end(),
                        inspection.publishedOn().plusDays(random.nextInt(60)),
                        grades),
                entry.version() + 1);
    }
}
