package uk.inspectionalerts.local.site;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/**
 * A local authority as the site shows it.
 *
 * @param publications what its page links to, newest first
 */
record Provider(String urn, String council, List<Publication> publications) {

    static final Comparator<Provider> NEWEST_FIRST =
            Comparator.comparing(Provider::latest).reversed().thenComparing(Provider::council);

    /** The day of its latest report; before all days when it has none. */
    LocalDate latest() {
        return publications.stream()
                .map(Publication::publishedOn)
                .max(Comparator.naturalOrder())
                .orElse(LocalDate.MIN);
    }
}
