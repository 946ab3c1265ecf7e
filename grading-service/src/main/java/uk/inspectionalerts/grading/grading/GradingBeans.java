package uk.inspectionalerts.grading.grading;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import uk.inspectionalerts.grading.judgement.ReportReader;

/** What knows nothing of beans, as beans. */
class GradingBeans {

    @Produces
    @Singleton
    ReportReader reportReader() {
        return new ReportReader();
    }

    @Produces
    @Singleton
    Clock clock() {
        return Clock.systemUTC();
    }
}
