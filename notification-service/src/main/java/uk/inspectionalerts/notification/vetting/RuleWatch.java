package uk.inspectionalerts.notification.vetting;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;

/** Looks at three each night in London, when the register may have changed by day. Every replica does: the day's notice is one. */
@ApplicationScoped
class RuleWatch {

    private static final String LONDON = "Europe/London";

    private final VetRules vetRules;
    private final Clock clock;

    RuleWatch(VetRules vetRules, Clock clock) {
        this.vetRules = vetRules;
        this.clock = clock;
    }

    @Scheduled(cron = "0 0 3 * * ?", timeZone = LONDON)
    void look() {
        vetRules.on(LocalDate.ofInstant(clock.instant(), ZoneId.of(LONDON)));
    }
}
