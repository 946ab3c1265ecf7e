package uk.inspectionalerts.ingest.batching;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How it stands with a document of a batch. */
enum ItemOutcome {
    /** It was not looked into yet. */
    WAITING,
    /** It is a report now. */
    TAKEN_IN,
    /** Its bytes were held already. */
    KNOWN,
    /** It is not taken in. */
    REFUSED;

    /** The name in interfaces: {@code taken_in}. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<ItemOutcome> of(String word) {
        return Arrays.stream(values())
                .filter(outcome -> outcome.word().equals(word))
                .findAny();
    }
}
