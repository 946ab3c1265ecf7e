package uk.inspectionalerts.checks.crashing;

import java.time.Duration;
import java.util.Locale;
import uk.inspectionalerts.checks.receiving.Weather;

/** One thing that goes wrong. */
sealed interface Fault {

    /** For the log and the report. */
    String inWords();

    /**
     * Whether it may come between a server's acceptance of a message and its record, which no sender can tell from a loss: then a
     * message may be sent once more, under the same id.
     */
    boolean mayRepeatMessage();

    /** Killed at whatever it is doing, and started again. */
    record Killed(Target target) implements Fault {
        @Override
        public String inWords() {
            return "kill " + code(target);
        }

        @Override
        public boolean mayRepeatMessage() {
            return target == Target.NOTIFICATION || target == Target.DATABASE;
        }
    }

    /** Killed at that step of its work, and started again. */
    record KilledAt(Boundary boundary) implements Fault {
        @Override
        public String inWords() {
            return "kill " + code(boundary.target()) + " at " + code(boundary);
        }

        @Override
        public boolean mayRepeatMessage() {
            return boundary.target() == Target.NOTIFICATION;
        }
    }

    /** Stopped for that time, as by a pause of its machine, and let go on. */
    record Frozen(Target target, Duration time) implements Fault {
        @Override
        public String inWords() {
            return "freeze " + code(target) + " for " + time.toMillis() + " ms";
        }

        @Override
        public boolean mayRepeatMessage() {
            return target == Target.NOTIFICATION || target == Target.DATABASE;
        }
    }

    /** The way to the mail server, or the server of webhooks, is bad for that time. */
    record Bad(Place place, Weather weather, Duration time) implements Fault {

        /** Where it is bad. */
        enum Place {
            MAIL,
            WEBHOOKS
        }

        @Override
        public String inWords() {
            return code(place) + " " + code(weather) + " for " + time.toMillis() + " ms";
        }

        @Override
        public boolean mayRepeatMessage() {
            return weather == Weather.LOSING_ANSWERS || weather == Weather.HANGING || weather == Weather.REFUSING;
        }
    }

    private static String code(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
