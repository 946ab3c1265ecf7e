package uk.inspectionalerts.notification.previewing;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import uk.inspectionalerts.notification.alert.Audience;
import uk.inspectionalerts.notification.alert.Meaning;
import uk.inspectionalerts.notification.alert.Rule;
import uk.inspectionalerts.notification.outcome.Council;
import uk.inspectionalerts.notification.outcome.Findings;
import uk.inspectionalerts.notification.outcome.Outcome;
import uk.inspectionalerts.notification.outcome.Outcome.Graded;
import uk.inspectionalerts.notification.outcome.Outcome.Held;
import uk.inspectionalerts.notification.outcome.Outcome.Revised;
import uk.inspectionalerts.notification.raising.Outcomes;
import uk.inspectionalerts.notification.register.Authorities;

/**
 * Everything on record, those outcomes among it that were taken in as history and alerted nobody. The facts of each are
 * kept at hand, since reading the whole record anew takes longer than anybody likes to wait; words of reports are not,
 * since they may have to be erased.
 */
@ApplicationScoped
class PastOutcomes {

    private static final Comparator<PastOutcome> LATEST_FIRST = Comparator.comparing(
                    PastOutcome::publishedOn, Comparator.nullsFirst(Comparator.reverseOrder()))
            .thenComparing(PastOutcome::inspection);

    private final Outcomes outcomes;
    private final Authorities authorities;
    private final Map<UUID, Past> known = new ConcurrentHashMap<>();

    /** An outcome with what each audience that is alerted on it would have been told, so that nobody who asks waits for it. */
    private record Past(Outcome facts, Map<Audience, PastOutcome> told) {

        static Past of(Outcome facts) {
            return new Past(
                    facts,
                    Stream.of(Audience.values())
                            .filter(audience -> Meaning.ofNews(facts, audience).isPresent())
                            .collect(Collectors.toMap(
                                    Function.identity(), audience -> PastOutcome.of(facts, audience))));
        }
    }

    PastOutcomes(Outcomes outcomes, Authorities authorities) {
        this.outcomes = outcomes;
        this.authorities = authorities;
    }

    /** The outcomes that the rule would have alerted on, as they stand now, the latest published first. */
    List<PastOutcome> alertedOnBy(Rule rule) {
        Map<String, Set<String>> groups = authorities.groupsByAuthority();
        keepUp();
        return known.values().stream()
                .filter(past -> rule.alertsOn(past.facts(), groupsOf(past.facts(), groups)))
                .map(past -> past.told().get(rule.audience()))
                .sorted(LATEST_FIRST)
                .toList();
    }

    /** So that whoever asks after a start, or after many reports at once, does not wait until they are read. */
    @Scheduled(every = "10s", concurrentExecution = ConcurrentExecution.SKIP)
    void keepUp() {
        outcomes.latestVersions().forEach((inspection, version) -> {
            Past past = known.get(inspection);
            if (past == null || past.facts().heading().version() != version) {
                outcomes.current(inspection)
                        .ifPresent(outcome -> known.put(inspection, Past.of(withoutWords(outcome))));
            }
        });
    }

    private static Outcome withoutWords(Outcome outcome) {
        return outcome.fold(
                graded -> new Graded(graded.heading(), graded.council(), withoutWords(graded.findings())),
                revised -> new Revised(
                        revised.heading(),
                        revised.council(),
                        withoutWords(revised.findings()),
                        revised.reason(),
                        revised.changes()),
                withdrawn -> withdrawn,
                held -> new Held(held.heading(), held.report(), held.about(), held.publication(), List.of()));
    }

    private static Findings withoutWords(Findings findings) {
        return new Findings(
                findings.visit(),
                findings.publication(),
                findings.judgements(),
                findings.earlierInspection(),
                findings.milestones(),
                List.of(),
                List.of());
    }

    private static Set<String> groupsOf(Outcome outcome, Map<String, Set<String>> groups) {
        return outcome.about()
                .map(Council::urn)
                .map(urn -> groups.getOrDefault(urn, Set.of()))
                .orElse(Set.of());
    }
}
