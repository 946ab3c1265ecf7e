package uk.inspectionalerts.notification;

import jakarta.annotation.Priority;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** The clock of the service in all tests: it goes as every clock does, but a test can set it to another time. */
@Alternative
@Priority(1)
@Singleton
public class TravellingClock extends Clock {

    private volatile Duration ahead = Duration.ZERO;

    public void travelTo(Instant moment) {
        ahead = Duration.between(Instant.now(), moment);
    }

    public void pass(Duration time) {
        ahead = ahead.plus(time);
    }

    /** Back to the present. */
    public void returnHome() {
        ahead = Duration.ZERO;
    }

    @Override
    public Instant instant() {
        return Instant.now().plus(ahead);
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.fixed(instant(), zone);
    }
}
