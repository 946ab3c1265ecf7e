package uk.inspectionalerts.notification.webhook;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/** How one attempt to post something ended. */
public sealed interface PostResult {

    /** Answers with the one function that fits; a new case breaks every caller at compile time. */
    <T> T fold(
            Supplier<T> taken,
            Function<TryLater, T> tryLater,
            Function<Unknown, T> unknown,
            Function<Refused, T> refused);

    /** The name in interfaces: {@code try_later}. */
    default String code() {
        return fold(() -> "taken", later -> "try_later", unknown -> "unknown", refused -> "refused");
    }

    /** What went wrong; empty if nothing did. */
    default Optional<String> reason() {
        return fold(
                Optional::empty,
                later -> Optional.of(later.why()),
                unknown -> Optional.of(unknown.why()),
                refused -> Optional.of(refused.why()));
    }

    /**
     * What the status of an answer means. Only 410 is a word for good: a server that is being moved, put right or
     * upgraded says all kinds of things, so that whatever else is not 2xx is tried again.
     *
     * @param pause how long the server asked to be left alone
     */
    static PostResult of(int status, Optional<Duration> pause) {
        if (status >= 200 && status < 300) {
            return new Taken();
        }
        return status == 410
                ? new Refused("the server says that it is gone (410)")
                : new TryLater("the server answered " + status, pause);
    }

    /** The server has taken it over. */
    record Taken() implements PostResult {
        @Override
        public <T> T fold(
                Supplier<T> taken,
                Function<TryLater, T> tryLater,
                Function<Unknown, T> unknown,
                Function<Refused, T> refused) {
            return taken.get();
        }
    }

    /** Not taken. Another attempt may succeed, not before {@code pause} has passed. */
    record TryLater(String why, Optional<Duration> pause) implements PostResult {
        @Override
        public <T> T fold(
                Supplier<T> taken,
                Function<TryLater, T> tryLater,
                Function<Unknown, T> unknown,
                Function<Refused, T> refused) {
            return tryLater.apply(this);
        }
    }

    /** Sent, and no answer came. The rule: it is sent again with the same id, by which the server knows it. */
    record Unknown(String why) implements PostResult {
        @Override
        public <T> T fold(
                Supplier<T> taken,
                Function<TryLater, T> tryLater,
                Function<Unknown, T> unknown,
                Function<Refused, T> refused) {
            return unknown.apply(this);
        }
    }

    /** Not to be tried again: the server is gone, or its webhook is disabled or ended. */
    record Refused(String why) implements PostResult {
        @Override
        public <T> T fold(
                Supplier<T> taken,
                Function<TryLater, T> tryLater,
                Function<Unknown, T> unknown,
                Function<Refused, T> refused) {
            return refused.apply(this);
        }
    }
}
