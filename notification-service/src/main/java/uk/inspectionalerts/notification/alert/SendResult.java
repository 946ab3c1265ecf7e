package uk.inspectionalerts.notification.alert;

import java.util.function.Function;
import java.util.function.Supplier;

/** How one attempt to send ended. */
public sealed interface SendResult {

    /** Answers with the one function that fits; a new case breaks every caller at compile time. */
    <T> T fold(Supplier<T> accepted, Function<TryLater, T> tryLater, Function<Refused, T> refused);

    /** The other side has taken it over. */
    record Accepted() implements SendResult {
        @Override
        public <T> T fold(Supplier<T> accepted, Function<TryLater, T> tryLater, Function<Refused, T> refused) {
            return accepted.get();
        }
    }

    /** Not taken, or no answer in time: another attempt may succeed. */
    record TryLater(String reason) implements SendResult {
        @Override
        public <T> T fold(Supplier<T> accepted, Function<TryLater, T> tryLater, Function<Refused, T> refused) {
            return tryLater.apply(this);
        }
    }

    /** Refused for good: another attempt would be refused as well. */
    record Refused(String reason) implements SendResult {
        @Override
        public <T> T fold(Supplier<T> accepted, Function<TryLater, T> tryLater, Function<Refused, T> refused) {
            return refused.apply(this);
        }
    }
}
