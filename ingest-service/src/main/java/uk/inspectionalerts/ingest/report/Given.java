package uk.inspectionalerts.ingest.report;

import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What the one who hands a document in says about it. It is passed on beside what the document prints, and is not
 * checked against it here.
 *
 * @param urn the local authority
 * @param publishedOn the day of publication in England, not after the day of receipt
 * @param sourceUrl where the public can read the document
 * @param alerts whether to alert
 */
public record Given(Optional<Urn> urn, Optional<LocalDate> publishedOn, Optional<URI> sourceUrl, AlertChoice alerts) {
    public Given {
        Objects.requireNonNull(urn, "urn");
        Objects.requireNonNull(publishedOn, "publishedOn");
        Objects.requireNonNull(sourceUrl, "sourceUrl");
        Objects.requireNonNull(alerts, "alerts");
    }

    /**
     * In what this differs from what was said about the same bytes before, each difference in words; empty if in nothing.
     * What is left out contradicts nothing, what was left out before is a difference. The wish for alerts is no statement
     * about the document and never differs.
     */
    public List<String> differencesFrom(Given before) {
        List<String> differences = new ArrayList<>();
        addDifference(differences, "urn", urn, before.urn);
        addDifference(differences, "publishedOn", publishedOn, before.publishedOn);
        addDifference(differences, "sourceUrl", sourceUrl, before.sourceUrl);
        return differences;
    }

    /** The names of the details that are given otherwise than before, those that are given no longer among them. */
    public List<String> changedSince(Given before) {
        List<String> names = new ArrayList<>();
        if (!urn.equals(before.urn)) {
            names.add("urn");
        }
        if (!publishedOn.equals(before.publishedOn)) {
            names.add("publishedOn");
        }
        if (!sourceUrl.equals(before.sourceUrl)) {
            names.add("sourceUrl");
        }
        return names;
    }

    private static <T> void addDifference(List<String> differences, String name, Optional<T> now, Optional<T> before) {
        if (now.isPresent() && !now.equals(before)) {
            differences.add(
                    name + " was " + before.map(Object::toString).orElse("not given") + " and is now " + now.get());
        }
    }
}
