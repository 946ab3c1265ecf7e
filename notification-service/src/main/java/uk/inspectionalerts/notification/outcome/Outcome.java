package uk.inspectionalerts.notification.outcome;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/** What became of a published report: read and graded, corrected, withdrawn, or held for a person to check. */
public sealed interface Outcome {

    /** Which inspection, and in which state of knowledge of it. */
    Heading heading();

    /** The council it is about; empty while a held report's authority is not settled. */
    Optional<Council> about();

    /** Answers with the one function that fits, so that a new case breaks every caller at compile time. */
    <T> T fold(
            Function<Graded, T> graded,
            Function<Revised, T> revised,
            Function<Withdrawn, T> withdrawn,
            Function<Held, T> held);

    /** What the report says, as far as it may be told; empty while it is held and once it is withdrawn. */
    default Optional<Findings> told() {
        return fold(
                graded -> Optional.of(graded.findings()),
                revised -> Optional.of(revised.findings()),
                withdrawn -> Optional.empty(),
                held -> Optional.empty());
    }

    /**
     * @param version rises with each outcome of one inspection; a lower one is stale
     * @param alert whether people are to be told
     */
    record Heading(UUID inspection, int version, boolean alert) {}

    /** The report was read: with grades, or a letter that gives none. */
    record Graded(Heading heading, Council council, Findings findings) implements Outcome {
        @Override
        public Optional<Council> about() {
            return Optional.of(council);
        }

        @Override
        public <T> T fold(
                Function<Graded, T> graded,
                Function<Revised, T> revised,
                Function<Withdrawn, T> withdrawn,
                Function<Held, T> held) {
            return graded.apply(this);
        }
    }

    /** What is now known of a report differs from what was said before; {@code changes} say how, one sentence each. */
    record Revised(Heading heading, Council council, Findings findings, String reason, List<String> changes)
            implements Outcome {
        public Revised {
            changes = List.copyOf(changes);
        }

        /**
         * The same with the changes of earlier revisions before its own, for whoever was not told of those.
         *
         * @param revisions this one and those before it, the latest first
         */
        public Revised withChangesOf(List<Outcome> revisions) {
            Deque<String> all = new ArrayDeque<>();
            String why = reason;
            for (Outcome revision : revisions) {
                if (revision instanceof Revised earlier) {
                    for (int i = earlier.changes().size() - 1; i >= 0; i--) {
                        all.addFirst(earlier.changes().get(i));
                    }
                    why = earlier.reason();
                }
            }
            return new Revised(heading, council, findings, why, List.copyOf(new LinkedHashSet<>(all)));
        }

        @Override
        public Optional<Council> about() {
            return Optional.of(council);
        }

        @Override
        public <T> T fold(
                Function<Graded, T> graded,
                Function<Revised, T> revised,
                Function<Withdrawn, T> withdrawn,
                Function<Held, T> held) {
            return revised.apply(this);
        }
    }

    /** The report was withdrawn at its source, or the outcome was filed under a wrong council. */
    record Withdrawn(Heading heading, Optional<Council> about, String reason) implements Outcome {
        @Override
        public <T> T fold(
                Function<Graded, T> graded,
                Function<Revised, T> revised,
                Function<Withdrawn, T> withdrawn,
                Function<Held, T> held) {
            return withdrawn.apply(this);
        }
    }

    /**
     * The report could not be read with certainty: a person checks it before any grade is told.
     *
     * @param report under which the person finds it
     * @param reasons why, for whoever checks it: they may quote what is uncertain
     */
    record Held(Heading heading, UUID report, Optional<Council> about, Publication publication, List<String> reasons)
            implements Outcome {
        public Held {
            reasons = List.copyOf(reasons);
        }

        @Override
        public <T> T fold(
                Function<Graded, T> graded,
                Function<Revised, T> revised,
                Function<Withdrawn, T> withdrawn,
                Function<Held, T> held) {
            return held.apply(this);
        }
    }
}
