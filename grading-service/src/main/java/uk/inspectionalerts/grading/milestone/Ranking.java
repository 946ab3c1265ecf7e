package uk.inspectionalerts.grading.milestone;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import uk.inspectionalerts.grading.history.Entry;

/** In which order the authorities first reached one thing. It is told by publication day, as {@link Rankings} is. */
final class Ranking {

    private final Map<String, Entry> byUrn = new HashMap<>();
    private List<Entry> inOrder = List.of();

    /** An authority reached it; only its first time counts. */
    void reached(Entry entry) {
        if (byUrn.putIfAbsent(entry.urn(), entry) == null) {
            List<Entry> more = new ArrayList<>(inOrder);
            more.add(entry);
            inOrder = List.copyOf(more);
        }
    }

    /** The place of an inspection; empty where its authority reached the same before. */
    Optional<Rank> rank(Entry entry) {
        if (!byUrn.containsKey(entry.urn()) || !byUrn.get(entry.urn()).sameInspectionAs(entry)) {
            return Optional.empty();
        }
        LocalDate day = entry.inspection().publishedOn();
        int earlier = inOrder.size();
        while (earlier > 0
                && !inOrder.get(earlier - 1).inspection().publishedOn().isBefore(day)) {
            earlier--;
        }
        return Optional.of(new Rank(earlier + 1, inOrder.size() > earlier + 1));
    }

    /** The first inspections with which the authorities reached it, in order of publication; one list until there is one more. */
    List<Entry> firsts() {
        return inOrder;
    }
}
