package uk.inspectionalerts.notification.feed;

import java.util.Optional;
import java.util.Set;
import uk.inspectionalerts.notification.alert.Audience;

/**
 * Which alerts are wanted in an inbox; what is empty does not narrow.
 *
 * @param reader by whose name it is decided what is read
 * @param councils whose texts are in it, those in council and in general words; empty for every text on all
 * @param read only those that the reader has read, or only those not
 * @param acknowledged only those that anybody acknowledged, or only those that nobody did
 */
record Wanted(
        String reader,
        Optional<Set<String>> councils,
        Optional<Audience> audience,
        Optional<String> authority,
        Optional<Boolean> read,
        Optional<Boolean> acknowledged) {

    /** The whole inbox of that reader. */
    static Wanted all(String reader, Optional<Set<String>> councils) {
        return new Wanted(reader, councils, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }
}
