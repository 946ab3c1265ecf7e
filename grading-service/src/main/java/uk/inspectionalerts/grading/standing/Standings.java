package uk.inspectionalerts.grading.standing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import uk.inspectionalerts.grading.history.DateBasis;
import uk.inspectionalerts.grading.history.Entry;
import uk.inspectionalerts.grading.history.Frameworks;

/** The standings of days that follow each other: what a day changes is all that it costs, however much is known already. */
public final class Standings {

    private final DateBasis basis;
    private final Frameworks frameworks;
    private final Map<String, Entry> latest = new HashMap<>();
    private final Map<Position, List<Entry>> members = new EnumMap<>(Position.class);
    private Standing last;

    /** Begins before anything is known. */
    public Standings(DateBasis basis, Frameworks frameworks) {
        this.basis = basis;
        this.frameworks = frameworks;
        last = new Standing(LocalDate.MIN, basis, frameworks, members);
    }

    /** The standing on the latest of the days so far. */
    public Standing last() {
        return last;
    }

    /** The standing on a later day, once more inspections are known. */
    public Standing with(Collection<Entry> more, LocalDate later) {
        for (Entry entry : more) {
            if (frameworks.contain(entry.framework())) {
                take(entry);
            }
        }
        last = new Standing(later, basis, frameworks, members);
        return last;
    }

    private void take(Entry entry) {
        Entry held = latest.get(entry.urn());
        if (held == null || held.before(entry)) {
            latest.put(entry.urn(), entry);
            if (held != null) {
                List<Entry> left = at(held);
                left.remove(Collections.binarySearch(left, held, Standing.BY_NAME));
            }
            List<Entry> joined = at(entry);
            joined.add(-Collections.binarySearch(joined, entry, Standing.BY_NAME) - 1, entry);
        }
    }

    private List<Entry> at(Entry entry) {
        return members.computeIfAbsent(Position.of(entry.inspection()), unused -> new ArrayList<>());
    }
}
