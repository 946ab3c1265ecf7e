package uk.inspectionalerts.notification.dispatch;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import uk.inspectionalerts.notification.dispatch.Circuit.Patience;

/** The circuits of one kind by their names. Not for several threads at once. */
final class Circuits {

    private final Circuit fresh;
    private final Map<String, Circuit> known = new HashMap<>();

    /** When something last set out to each of those, or came back. */
    private final Map<String, Instant> moved = new HashMap<>();

    Circuits(Patience patience) {
        this.fresh = Circuit.fresh(patience);
    }

    /** @param atMost how many may be on their way there at one time */
    boolean admits(String name, int atMost, Instant now) {
        return known.getOrDefault(name, fresh).admits(atMost, now);
    }

    void enter(String name, Instant now) {
        moved.put(name, now);
        known.put(name, known.getOrDefault(name, fresh).entered());
    }

    /** @param well how it fared, if that can be told */
    void leave(String name, Optional<Boolean> well, Instant now) {
        known.computeIfPresent(name, (any, circuit) -> Optional.of(
                        well.map(fared -> circuit.left(fared, now)).orElseGet(circuit::left))
                .filter(left -> !left.isFresh())
                .orElse(null));
        moved.computeIfPresent(name, (any, before) -> known.containsKey(name) ? now : null);
    }

    /** Those to which no more can be sent now, if there may be so many on their way. */
    List<String> closed(int atMost, Instant now) {
        return that(circuit -> !circuit.admits(atMost, now));
    }

    /** Those of them to which nothing has set out, and from which nothing has come back, for so long. */
    List<String> stuck(int atMost, Duration since, Instant now) {
        return closed(atMost, now).stream()
                .filter(name -> moved.get(name).plus(since).isBefore(now))
                .toList();
    }

    /** Those that are left alone because nothing gets through. */
    List<String> shut() {
        return that(Circuit::isShut);
    }

    private List<String> that(Predicate<Circuit> are) {
        return known.entrySet().stream()
                .filter(circuit -> are.test(circuit.getValue()))
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }
}
