package uk.inspectionalerts.ingest.revision;

import java.util.List;
import java.util.Objects;
import uk.inspectionalerts.ingest.report.Given;
import uk.inspectionalerts.ingest.report.StructuredDocument;

/**
 * In what a version of a report differs from the one that it replaces.
 *
 * @param textChanged whether it says something else, or may: of a picture, or of a text that was cut off, nobody knows
 * @param text the blocks that are others than before
 * @param given the names of the details that are given otherwise than before: {@code urn}, {@code publishedOn},
 *     {@code sourceUrl}
 */
public record Changes(boolean textChanged, TextChanges text, List<String> given) {

    public Changes {
        Objects.requireNonNull(text, "text");
        given = List.copyOf(given);
    }

    /** The changes from one version to the next. */
    public static Changes between(
            Given givenBefore, StructuredDocument before, Given givenAfter, StructuredDocument after) {
        TextChanges text = TextChanges.between(before.blocks(), after.blocks());
        boolean known = isWhole(before) && isWhole(after);
        return new Changes(!known || !text.none(), text, givenAfter.changedSince(givenBefore));
    }

    private static boolean isWhole(StructuredDocument document) {
        return !document.imageOnly() && !document.truncated();
    }
}
