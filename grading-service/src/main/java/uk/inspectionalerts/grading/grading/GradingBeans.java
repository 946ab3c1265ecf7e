package uk.inspectionalerts.grading.grading;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import uk.inspectionalerts.grading.judgement.ReportReader;

/** What knows nothing of beans, as beans. */
class GradingBeans {

    private static final Duration MICROSECOND = Duration.ofNanos(1_000);

    @Produces
    @Singleton
    ReportReader reportReader() {
        return new ReportReader();
    }

    /** Ticks in microseconds, as the database keeps them: what is written down is what is read again. */
    @Produces
    @Singleton
    Clock clock() {
        return Clock.tick(Clock.systemUTC(), MICROSECOND);
    }
}
