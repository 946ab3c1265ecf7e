package uk.inspectionalerts.grading.judgement;

import java.util.List;
import java.util.function.Function;

/** The outcome of reading a report. */
public sealed interface Reading {

    /** What was read, whatever the outcome. */
    Findings findings();

    /** Answers with the one function that fits; every case implements it, so a new case breaks every caller at compile time. */
    <T> T fold(Function<Graded, T> graded, Function<Ungraded, T> ungraded, Function<Held, T> held);

    /** A graded inspection whose judgements are certain. */
    record Graded(Findings findings) implements Reading {
        @Override
        public <T> T fold(Function<Graded, T> graded, Function<Ungraded, T> ungraded, Function<Held, T> held) {
            return graded.apply(this);
        }
    }

    /** A document that by its kind carries no grades. */
    record Ungraded(Findings findings) implements Reading {
        @Override
        public <T> T fold(Function<Graded, T> graded, Function<Ungraded, T> ungraded, Function<Held, T> held) {
            return ungraded.apply(this);
        }
    }

    /**
     * A document that a person must look at. Its findings may hold judgements that are not certain: they are for the reviewer and
     * are never published.
     *
     * @param reasons at least one
     */
    record Held(List<String> reasons, Findings findings) implements Reading {
        public Held {
            reasons = List.copyOf(reasons);
            if (reasons.isEmpty()) {
                throw new IllegalArgumentException("a report is held for a reason");
            }
        }

        @Override
        public <T> T fold(Function<Graded, T> graded, Function<Ungraded, T> ungraded, Function<Held, T> held) {
            return held.apply(this);
        }
    }
}
