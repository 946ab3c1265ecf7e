package uk.inspectionalerts.notification.alert;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/** How one attempt to send ended. */
public sealed interface SendResult {

    /** Answers with the one function that fits; a new case breaks every caller at compile time. */
    <T> T fold(
            Supplier<T> accepted,
            Function<TryLater, T> tryLater,
            Function<Unreached, T> unreached,
            Function<Unknown, T> unknown,
            Function<Refused, T> refused);

    /** The name in interfaces: {@code try_later}. */
    default String code() {
        return fold(
                () -> "taken",
                later -> "try_later",
                unreached -> "unreached",
                unknown -> "unknown",
                refused -> "refused");
    }

    /** What went wrong, for the record; empty if nothing did. */
    default Optional<String> why() {
        return fold(
                Optional::empty,
                later -> Optional.of(later.reason()),
                unreached -> Optional.of(unreached.reason()),
                unknown -> Optional.of(unknown.reason()),
                refused -> Optional.of(refused.reason()));
    }

    /** The other side has taken it over. */
    record Accepted() implements SendResult {
        @Override
        public <T> T fold(
                Supplier<T> accepted,
                Function<TryLater, T> tryLater,
                Function<Unreached, T> unreached,
                Function<Unknown, T> unknown,
                Function<Refused, T> refused) {
            return accepted.get();
        }
    }

    /**
     * Not taken: another attempt may succeed.
     *
     * @param pause how long the other side asked to be left alone
     */
    record TryLater(String reason, Optional<Duration> pause) implements SendResult {

        /** After the usual pause. */
        public TryLater(String reason) {
            this(reason, Optional.empty());
        }

        @Override
        public <T> T fold(
                Supplier<T> accepted,
                Function<TryLater, T> tryLater,
                Function<Unreached, T> unreached,
                Function<Unknown, T> unknown,
                Function<Refused, T> refused) {
            return tryLater.apply(this);
        }
    }

    /**
     * Not handed over, for a reason that holds for every letter of the channel: its own server is away, or will not have us.
     * It says nothing of whoever the letter is for, so that it is tried again as soon as there is a server.
     *
     * @param pause how long the server asked to be left alone
     */
    record Unreached(String reason, Optional<Duration> pause) implements SendResult {

        /** After the shortest pause. */
        public Unreached(String reason) {
            this(reason, Optional.empty());
        }

        @Override
        public <T> T fold(
                Supplier<T> accepted,
                Function<TryLater, T> tryLater,
                Function<Unreached, T> unreached,
                Function<Unknown, T> unknown,
                Function<Refused, T> refused) {
            return unreached.apply(this);
        }
    }

    /**
     * Handed over, and no answer came: it may have been taken or not. The rule: where the other side can be asked, it is
     * asked first; else it is sent again after the usual pause under the same id, as a possible duplicate.
     */
    record Unknown(String reason) implements SendResult {
        @Override
        public <T> T fold(
                Supplier<T> accepted,
                Function<TryLater, T> tryLater,
                Function<Unreached, T> unreached,
                Function<Unknown, T> unknown,
                Function<Refused, T> refused) {
            return unknown.apply(this);
        }
    }

    /** Refused for good: another attempt would be refused as well. */
    record Refused(String reason) implements SendResult {
        @Override
        public <T> T fold(
                Supplier<T> accepted,
                Function<TryLater, T> tryLater,
                Function<Unreached, T> unreached,
                Function<Unknown, T> unknown,
                Function<Refused, T> refused) {
            return refused.apply(this);
        }
    }
}
