package uk.inspectionalerts.grading.claim;

import java.util.List;
import java.util.function.Function;

/** What the record says to a claim. */
public sealed interface Verdict {

    /** Answers with the one function that fits. */
    <T> T fold(Function<Holds, T> holds, Function<DoesNotHold, T> doesNotHold, Function<Undecided, T> undecided);

    /**
     * It is so.
     *
     * @param right the claim as the record supports it, with its terms in words
     * @param secondary whether that rests on a summary of a report that was not read
     */
    record Holds(String right, boolean secondary) implements Verdict {
        @Override
        public <T> T fold(
                Function<Holds, T> holds, Function<DoesNotHold, T> doesNotHold, Function<Undecided, T> undecided) {
            return holds.apply(this);
        }
    }

    /**
     * It is not so.
     *
     * @param right the right figure, with its terms in words
     * @param secondary whether that rests on a summary of a report that was not read
     * @param wouldHold the terms under which the claim would hold; none where no terms were found
     */
    record DoesNotHold(String right, boolean secondary, List<Conditions> wouldHold) implements Verdict {

        public DoesNotHold {
            wouldHold = List.copyOf(wouldHold);
        }

        @Override
        public <T> T fold(
                Function<Holds, T> holds, Function<DoesNotHold, T> doesNotHold, Function<Undecided, T> undecided) {
            return doesNotHold.apply(this);
        }
    }

    /** The record cannot tell, and why. */
    record Undecided(String why) implements Verdict {
        @Override
        public <T> T fold(
                Function<Holds, T> holds, Function<DoesNotHold, T> doesNotHold, Function<Undecided, T> undecided) {
            return undecided.apply(this);
        }
    }
}
