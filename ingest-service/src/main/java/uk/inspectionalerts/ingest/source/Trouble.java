package uk.inspectionalerts.ingest.source;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/**
 * Something that is wrong with a source, from when it was noticed until it is over.
 *
 * @param id the same from the first word about it to the last
 * @param source name of the source
 * @param since when it began, as far as is known
 * @param summary what is wrong, in one sentence
 * @param details what exactly, one line each, such as the documents that are missing
 */
public record Trouble(UUID id, String source, TroubleKind kind, Instant since, String summary, List<String> details) {

    /** More lines than this nobody reads; the summary counts them all. */
    public static final int MOST_DETAILS = 50;

    public Trouble {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(since, "since");
        Objects.requireNonNull(summary, "summary");
        details = List.copyOf(details.subList(0, Math.min(details.size(), MOST_DETAILS)));
    }
}
