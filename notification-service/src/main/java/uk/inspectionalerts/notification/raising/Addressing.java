package uk.inspectionalerts.notification.raising;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import uk.inspectionalerts.notification.alert.Alert;
import uk.inspectionalerts.notification.alert.Audience;
import uk.inspectionalerts.notification.alert.Meaning;
import uk.inspectionalerts.notification.collecting.DigestKind;
import uk.inspectionalerts.notification.collecting.Digests;
import uk.inspectionalerts.notification.collecting.Entry;
import uk.inspectionalerts.notification.collecting.Grouping;
import uk.inspectionalerts.notification.criterion.Severity;
import uk.inspectionalerts.notification.digest.Pace;
import uk.inspectionalerts.notification.outcome.Outcome;
import uk.inspectionalerts.notification.subscription.Addressee;
import uk.inspectionalerts.notification.subscription.Matching;
import uk.inspectionalerts.notification.subscription.Reached;
import uk.inspectionalerts.notification.subscription.Target;

/**
 * To whom the alerts of one event go, and when: a person gets one message by a channel, in the fullest text that a rule
 * of theirs asks for, as soon as the most impatient of them wants it. The operator's letter is apart.
 */
@ApplicationScoped
public class Addressing {

    private final Addressed addressed;
    private final Matching matching;
    private final Digests digests;
    private final Grouping grouping;

    Addressing(Addressed addressed, Matching matching, Digests digests, Grouping grouping) {
        this.addressed = addressed;
        this.matching = matching;
        this.digests = digests;
        this.grouping = grouping;
    }

    /**
     * Makes deliveries due, or parts of digests. Who has a delivery of an alert gets no second one.
     *
     * @param alerts those that the outcome gives rise to and that may be sent, by their audience
     */
    @Transactional(TxType.MANDATORY)
    public void address(Outcome outcome, Map<Audience, Alert> alerts, Instant now) {
        Map<Audience, Alert> news = new EnumMap<>(alerts);
        Alert toOperators = news.remove(Audience.OPERATOR);
        if (toOperators != null) {
            matching.reached(
                    outcome,
                    Set.of(Audience.OPERATOR),
                    operators -> addressed.add(toOperators, operators, Severity.ROUTINE, now));
        }
        news.values().removeIf(alert -> alert.meaning().forThoseTold());
        if (!news.isEmpty()) {
            tell(outcome, news, now);
        }
        // whoever was told the same in two texts hears in the fuller one what became of it
        Set<Addressee> hearing = new HashSet<>();
        alerts.values().stream()
                .filter(alert -> alert.meaning().forThoseTold())
                .forEach(alert -> addressed.told(alert, now).stream()
                        .filter(hearing::add)
                        .forEach(told -> addressed.add(alert, told, now)));
    }

    /**
     * Makes the alert due to one who stands in for those who have not acknowledged it; once a person and channel.
     *
     * @param since when those were to be told
     */
    @Transactional(TxType.MANDATORY)
    public void escalate(Alert alert, Addressee standIn, UUID subscription, Instant since, Instant now) {
        addressed.escalate(alert, standIn, subscription, since, now);
    }

    private void tell(Outcome outcome, Map<Audience, Alert> news, Instant now) {
        Severity severity = outcome.told().map(Severity::of).orElse(Severity.ROUTINE);
        if (severity != Severity.CRITICAL) {
            addressed.oneEventAtATime();
        }
        // what was approved anew goes to those who have not had it
        Set<Addressed.Having> having =
                addressed.having(news.values().stream().map(Alert::id).toList());
        matching.reached(outcome, news.keySet(), reached -> {
            List<Reached> some = reached.stream()
                    .filter(to -> !having.contains(
                            new Addressed.Having(news.get(to.audience()).id(), to.person(), to.channel())))
                    .toList();
            tell(some, outcome, severity, news, now);
        });
        news.values().stream()
                .filter(alert -> alert.asksToBeAcknowledged(outcome))
                .forEach(addressed::awaitAcknowledgement);
    }

    private void tell(
            List<Reached> reached, Outcome outcome, Severity severity, Map<Audience, Alert> news, Instant now) {
        Map<Pace, List<Reached>> paces = reached.stream().collect(Collectors.groupingBy(to -> to.pace(severity)));
        paces.forEach((pace, some) -> {
            if (pace == Pace.AT_ONCE) {
                atOnce(some, to -> mayWait(to, outcome, severity, news), news, severity, now);
            } else {
                digests.add(DigestKind.SLOT, entries(some, news), pace.slotAfter(now), pace::slotAfter);
            }
        });
    }

    /** At once, but for those who may wait and have just had another message. */
    private void atOnce(
            List<Reached> reached,
            Predicate<Reached> mayWait,
            Map<Audience, Alert> news,
            Severity severity,
            Instant now) {
        Map<Instant, List<Reached>> gathered =
                grouping.gathering(reached.stream().filter(mayWait).toList(), now);
        gathered.forEach((end, some) -> digests.add(DigestKind.GROUP, entries(some, news), end, grouping::next));
        Set<Reached> waiting = gathered.values().stream().flatMap(List::stream).collect(Collectors.toSet());
        reached.stream()
                .filter(to -> !waiting.contains(to))
                .collect(Collectors.groupingBy(to -> news.get(to.audience())))
                .forEach((alert, some) -> addressed.add(alert, some, severity, now));
    }

    /**
     * Whether the news can be told together with what follows it. Not to the council concerned, nor to whoever named it,
     * nor if it is critical, nor a notice that a report is held, nor to a webhook.
     */
    private static boolean mayWait(Reached to, Outcome outcome, Severity severity, Map<Audience, Alert> news) {
        Alert alert = news.get(to.audience());
        return !to.channel().equals(Target.WEBHOOK)
                && severity != Severity.CRITICAL
                && alert.meaning() != Meaning.HELD_NOTICE
                && alert.audience() != Audience.COUNCIL
                && outcome.about().filter(council -> to.names(council.urn())).isEmpty();
    }

    private static List<Entry> entries(List<Reached> reached, Map<Audience, Alert> news) {
        return reached.stream()
                .map(to -> new Entry(
                        news.get(to.audience()).id(), to.person(), to.channel(), to.why(), to.subscriptions()))
                .toList();
    }
}
