package uk.inspectionalerts.ingest;

import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A clock that tests set; it stands still until it is set again. */
@Alternative
@Singleton
public class SettableClock extends Clock {

    private volatile Instant now = Instant.parse("2026-10-05T09:00:00Z");

    public void set(Instant moment) {
        now = moment;
    }

    public void pass(Duration time) {
        now = now.plus(time);
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.fixed(now, zone);
    }
}
