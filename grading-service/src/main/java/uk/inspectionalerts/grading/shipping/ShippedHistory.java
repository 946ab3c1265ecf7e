package uk.inspectionalerts.grading.shipping;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import uk.inspectionalerts.grading.authority.AuthorityRegister;
import uk.inspectionalerts.grading.history.Entry;

/** The graded inspections that the service knows before it has read a single report. */
@Singleton
public class ShippedHistory {

    /** The first reports under the single inspection framework were published in 2014. */
    private static final LocalDate BEFORE_ANY = LocalDate.of(2013, 12, 31);

    private final List<Entry> entries;
    private final Map<String, List<Entry>> byAuthority;

    ShippedHistory(AuthorityRegister register, HistoryConfig config) {
        entries = HistoryFile.shipped(config.file(), register);
        byAuthority = entries.stream().collect(Collectors.groupingBy(Entry::urn));
    }

    /** All of them. */
    public List<Entry> entries() {
        return entries;
    }

    /** Those of one authority. */
    public List<Entry> of(String urn) {
        return byAuthority.getOrDefault(urn, List.of());
    }

    /** The last publication day in it, up to which it lacks no report. */
    public LocalDate completeTo() {
        return entries.stream()
                .map(entry -> entry.inspection().publishedOn())
                .max(Comparator.naturalOrder())
                .orElse(BEFORE_ANY);
    }
}
