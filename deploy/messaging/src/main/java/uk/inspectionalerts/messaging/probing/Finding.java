package uk.inspectionalerts.messaging.probing;

import java.util.Optional;

/**
 * What a look at something showed.
 *
 * @param fit whether the service can work with it
 * @param line what an operator is to know of it and to do about it, in one line; empty if it is as it has to be
 */
public record Finding(boolean fit, Optional<String> line) {

    /** It is as it has to be. */
    static Finding fine() {
        return new Finding(true, Optional.empty());
    }

    /** The service can work with it, and somebody should know. */
    static Finding noted(String line) {
        return new Finding(true, Optional.of(line));
    }

    /** The service cannot work with it. */
    public static Finding unfit(String line) {
        return new Finding(false, Optional.of(line));
    }

    /** How much it matters: a finding matters more than one of a lower weight. */
    int weight() {
        return fit ? line.map(said -> 1).orElse(0) : 2;
    }
}
