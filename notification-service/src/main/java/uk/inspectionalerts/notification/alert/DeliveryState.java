package uk.inspectionalerts.notification.alert;

import java.time.Instant;
import java.util.Optional;

/** Where the delivery of one alert to one person by one channel stands. */
public sealed interface DeliveryState {

    /** The name in interfaces: {@code in_flight}. */
    String code();

    /** When something is to happen next: an attempt, or the end of a lease. Empty once it is settled. */
    default Optional<Instant> next() {
        return Optional.empty();
    }

    /** Why it was not delivered yet, or never will be. */
    default Optional<String> reason() {
        return Optional.empty();
    }

    /** To be sent as soon as may be. */
    record Due(Instant since) implements DeliveryState {
        @Override
        public String code() {
            return "due";
        }

        @Override
        public Optional<Instant> next() {
            return Optional.of(since);
        }
    }

    /**
     * Claimed by a worker for one attempt. When the lease ends with no word from it, the delivery is free again.
     *
     * @param due since when the delivery has been due
     * @param attempt the number of this attempt, from 1
     */
    record InFlight(Instant due, int attempt, Instant leaseUntil) implements DeliveryState {
        @Override
        public String code() {
            return "in_flight";
        }

        @Override
        public Optional<Instant> next() {
            return Optional.of(leaseUntil);
        }

        /**
         * The state after the attempt.
         *
         * @param jitter from 0 to 1, see {@link BackOff#next}
         */
        public DeliveryState after(SendResult result, Instant now, BackOff backOff, double jitter) {
            return result.fold(
                    () -> new Delivered(now),
                    later -> untilGivenUp(
                            now,
                            backOff,
                            new Retrying(backOff.next(now, attempt, later.pause(), jitter), later.reason())),
                    unreached -> untilGivenUp(
                            now,
                            backOff,
                            new Retrying(backOff.soonest(now, unreached.pause(), jitter), unreached.reason())),
                    unknown -> untilGivenUp(
                            now,
                            backOff,
                            new Unknown(backOff.next(now, attempt, Optional.empty(), jitter), unknown.reason())),
                    refused -> new Abandoned(now, refused.reason()));
        }

        private DeliveryState untilGivenUp(Instant now, BackOff backOff, DeliveryState further) {
            return backOff.exhausted(due, now)
                    ? new Abandoned(
                            now,
                            "given up after " + attempt + " attempts: "
                                    + further.reason().orElseThrow())
                    : further;
        }

        /** The state when there is no longer a point in telling it, for that reason. */
        public DeliveryState superseded(String why, Instant now) {
            return new Cancelled(now, why);
        }
    }

    /** Waiting for another attempt. */
    record Retrying(Instant at, String why) implements DeliveryState {
        @Override
        public String code() {
            return "retrying";
        }

        @Override
        public Optional<Instant> next() {
            return Optional.of(at);
        }

        @Override
        public Optional<String> reason() {
            return Optional.of(why);
        }
    }

    /** Handed over without an answer: to be asked for where that can be done, else to be sent again with the same id. */
    record Unknown(Instant at, String why) implements DeliveryState {
        @Override
        public String code() {
            return "unknown";
        }

        @Override
        public Optional<Instant> next() {
            return Optional.of(at);
        }

        @Override
        public Optional<String> reason() {
            return Optional.of(why);
        }
    }

    /** Taken over by the other side. */
    record Delivered(Instant at) implements DeliveryState {
        @Override
        public String code() {
            return "delivered";
        }
    }

    /** No longer to be sent, and nobody misses it: overtaken by what is told instead, or not wanted any more. */
    record Cancelled(Instant at, String why) implements DeliveryState {
        @Override
        public String code() {
            return "cancelled";
        }

        @Override
        public Optional<String> reason() {
            return Optional.of(why);
        }
    }

    /** Never sent though it should have been: refused or given up. */
    record Abandoned(Instant at, String why) implements DeliveryState {
        @Override
        public String code() {
            return "abandoned";
        }

        @Override
        public Optional<String> reason() {
            return Optional.of(why);
        }
    }
}
