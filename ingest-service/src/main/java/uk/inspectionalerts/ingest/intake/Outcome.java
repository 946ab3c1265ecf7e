package uk.inspectionalerts.ingest.intake;

import java.util.function.Function;

/** What came of a document that nobody waits for. */
public sealed interface Outcome {

    /** Answers with the one function that fits. */
    <T> T fold(Function<Taken, T> taken, Function<Refused, T> refused, Function<Later, T> later);

    /** It is held, since now or since before. */
    record Taken(Receipt receipt) implements Outcome {
        @Override
        public <T> T fold(Function<Taken, T> taken, Function<Refused, T> refused, Function<Later, T> later) {
            return taken.apply(this);
        }
    }

    /**
     * It is not taken in, now or later.
     *
     * @param title the kind of reason in a few words
     * @param detail what is wrong and what to do about it
     */
    record Refused(String title, String detail) implements Outcome {

        /** The service fails on this document again and again: somebody has to look at it. */
        public static final Refused FAILED = new Refused(
                "Service failed",
                "The service failed on this document several times: tell the operator, whose log says why.");

        @Override
        public <T> T fold(Function<Taken, T> taken, Function<Refused, T> refused, Function<Later, T> later) {
            return refused.apply(this);
        }
    }

    /**
     * The document is not to blame: it is to be tried again when time has put it right.
     *
     * @param reason what is away or too busy
     */
    record Later(String reason) implements Outcome {
        @Override
        public <T> T fold(Function<Taken, T> taken, Function<Refused, T> refused, Function<Later, T> later) {
            return later.apply(this);
        }
    }
}
