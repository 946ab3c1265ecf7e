package uk.inspectionalerts.grading.shipping;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import uk.inspectionalerts.grading.authority.AuthorityRegister;

/** The graded inspections that the service knows before it has read a single report. */
@Singleton
public class ShippedHistory {

    /** The first reports under the single inspection framework were published in 2014. */
    private static final LocalDate BEFORE_ANY = LocalDate.of(2013, 12, 31);

    private final List<KnownInspection> inspections;
    private final Map<String, List<KnownInspection>> byAuthority;

    ShippedHistory(AuthorityRegister register, HistoryConfig config) {
        inspections = HistoryFile.shipped(config.file(), register);
        byAuthority = inspections.stream()
                .collect(Collectors.groupingBy(known -> known.entry().urn()));
    }

    /** All of them. */
    public List<KnownInspection> inspections() {
        return inspections;
    }

    /** Those of one authority. */
    public List<KnownInspection> of(String urn) {
        return byAuthority.getOrDefault(urn, List.of());
    }

    /** The last publication day in it, up to which it lacks no report. */
    public LocalDate completeTo() {
        return inspections.stream()
                .map(known -> known.entry().inspection().publishedOn())
                .max(Comparator.naturalOrder())
                .orElse(BEFORE_ANY);
    }
}
