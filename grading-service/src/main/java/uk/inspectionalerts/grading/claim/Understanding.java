package uk.inspectionalerts.grading.claim;

import java.util.function.Function;

/** What became of words that may make a claim. */
public sealed interface Understanding {

    /** Answers with the one function that fits. */
    <T> T fold(Function<Understood, T> understood, Function<Unclear, T> unclear);

    /** They make exactly this claim. */
    record Understood(Claim claim) implements Understanding {
        @Override
        public <T> T fold(Function<Understood, T> understood, Function<Unclear, T> unclear) {
            return understood.apply(this);
        }
    }

    /**
     * They do not make one claim that can be stated.
     *
     * @param why what is wrong and what to write instead, as a sentence for their writer
     */
    record Unclear(String why) implements Understanding {
        @Override
        public <T> T fold(Function<Understood, T> understood, Function<Unclear, T> unclear) {
            return unclear.apply(this);
        }
    }
}
