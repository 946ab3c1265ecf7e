package uk.inspectionalerts.messaging.probing;

import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Whether a program can work with the schema that it finds. Versions of one hundred only add: a program works with each
 * later one of its own hundred, which is how old and new replicas run side by side and how a release is taken back. What
 * takes something away begins the next hundred.
 */
final class SchemaVersion {

    private static final int HUNDRED = 100;

    private SchemaVersion() {}

    /**
     * @param applied the versions that the schema has gone through; none if there is no schema
     * @param known the versions that the program brings, of which there is one at least
     */
    static Finding judge(SortedSet<Integer> applied, SortedSet<Integer> known) {
        SortedSet<Integer> missing = new TreeSet<>(known);
        missing.removeAll(applied);
        return missing.isEmpty()
                ? judge(applied.last(), known.last())
                : Finding.unfit(
                        "The schema of the database lacks version %d, which this release needs: run the migration once, this release started with QUARKUS_FLYWAY_MIGRATE_AT_START=true."
                                .formatted(missing.last()));
    }

    private static Finding judge(int found, int known) {
        if (found / HUNDRED > known / HUNDRED) {
            return Finding.unfit(
                    "The schema of the database is at version %d, newer than this release, which knows it up to %d and cannot work with it: run the newer release, or restore the backup from before it."
                            .formatted(found, known));
        }
        return found == known
                ? Finding.fine()
                : Finding.noted(
                        "The schema of the database is at version %d, newer than this release, which knows it up to %d and can work with it: finish the upgrade, if this is not a release taken back."
                                .formatted(found, known));
    }
}
