package uk.inspectionalerts.grading.history;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;

/**
 * All graded inspections of all authorities: what every claim is derived from. A pure function of what it is given; the order in which
 * that arrived, and what arrived twice, has no part in it.
 */
public final class NationalRecord {

    private static final Comparator<Entry> BY_PUBLICATION = Comparator.comparing(
                    (Entry entry) -> entry.inspection().publishedOn())
            .thenComparing(Entry::name)
            .thenComparing(Entry::urn)
            .thenComparing(entry -> entry.inspection().start())
            .thenComparing(entry -> entry.inspection().id());

    private final List<Entry> entries;
    private final SortedMap<String, List<Entry>> byAuthority = new TreeMap<>();

    private NationalRecord(List<Entry> entries) {
        this.entries = List.copyOf(entries);
        for (Entry entry : entries) {
            byAuthority
                    .computeIfAbsent(entry.urn(), unused -> new ArrayList<>())
                    .add(entry);
        }
    }

    /**
     * The record that these entries make: of several for one inspection the highest version stands. Throws
     * {@link IllegalArgumentException} where two of the same version contradict each other.
     */
    public static NationalRecord of(Collection<Entry> entries) {
        Map<UUID, Entry> standing = new LinkedHashMap<>(2 * entries.size()); // what arrived in order is quickly sorted
        Map<UUID, List<Entry>> contradictions = new TreeMap<>();
        for (Entry entry : entries) {
            Entry held = standing.merge(entry.inspection().id(), entry, (a, b) -> b.version() > a.version() ? b : a);
            if (held.version() == entry.version() && !held.agreesWith(entry)) {
                contradictions.put(held.inspection().id(), List.of(held, entry));
            }
        }
        contradictions.values().stream()
                .filter(pair -> standing.get(pair.get(0).inspection().id()).version()
                        == pair.get(0).version())
                .findFirst()
                .ifPresent(NationalRecord::refuse);
        return new NationalRecord(
                standing.values().stream().sorted(BY_PUBLICATION).toList());
    }

    /** All inspections, by publication date and then by name of the authority. */
    public List<Entry> entries() {
        return entries;
    }

    /** The inspections of each authority, by number of the authority. */
    public Collection<List<Entry>> ofEachAuthority() {
        return byAuthority.values();
    }

    /** The inspections of an authority, by publication date; none where the record has none. */
    public List<Entry> of(String urn) {
        return byAuthority.getOrDefault(urn, List.of());
    }

    /** The first inspection day in the record; empty while the record is. */
    public Optional<LocalDate> beginsOn() {
        return entries.stream().map(entry -> entry.inspection().start()).min(Comparator.naturalOrder());
    }

    private static void refuse(List<Entry> pair) {
        Entry entry = pair.get(0);
        throw new IllegalArgumentException("the record holds two different accounts of the inspection of "
                + entry.name() + " that began on " + entry.inspection().start());
    }
}
