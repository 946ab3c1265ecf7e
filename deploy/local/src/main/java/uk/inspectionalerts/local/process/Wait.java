package uk.inspectionalerts.local.process;

import java.time.Duration;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** Bounded waiting for something that another process does. */
public final class Wait {

    private static final Duration PAUSE = Duration.ofMillis(100);

    private Wait() {}

    /** True as soon as the condition holds; false when it did not within the limit, or when this thread is interrupted. */
    public static boolean until(Duration limit, BooleanSupplier condition) {
        return untilPresent(limit, () -> condition.getAsBoolean() ? Optional.of(true) : Optional.empty())
                .isPresent();
    }

    /** The answer as soon as there is one; empty when there was none within the limit, or when this thread is interrupted. */
    public static <T> Optional<T> untilPresent(Duration limit, Supplier<Optional<T>> question) {
        long deadline = System.nanoTime() + limit.toNanos();
        Optional<T> answer = question.get();
        while (answer.isEmpty() && System.nanoTime() < deadline && pause()) {
            answer = question.get();
        }
        return answer;
    }

    private static boolean pause() {
        try {
            Thread.sleep(PAUSE.toMillis());
            return true;
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
