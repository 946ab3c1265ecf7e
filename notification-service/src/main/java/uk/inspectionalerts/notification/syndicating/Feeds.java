package uk.inspectionalerts.notification.syndicating;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import uk.inspectionalerts.notification.alert.Alert;
import uk.inspectionalerts.notification.alert.Meaning;
import uk.inspectionalerts.notification.alert.Rule;
import uk.inspectionalerts.notification.briefing.Briefing;
import uk.inspectionalerts.notification.channel.LinksConfig;
import uk.inspectionalerts.notification.channel.Message;
import uk.inspectionalerts.notification.channel.Texts;
import uk.inspectionalerts.notification.criterion.Places;
import uk.inspectionalerts.notification.feed.Today;
import uk.inspectionalerts.notification.outcome.Outcome;
import uk.inspectionalerts.notification.raising.Alerts;
import uk.inspectionalerts.notification.raising.Outcomes;
import uk.inspectionalerts.notification.raising.RaisedAlert;
import uk.inspectionalerts.notification.register.Authorities;
import uk.inspectionalerts.web.Cursor;

/** Use case: what anybody may read, as far as a rule asks for it. */
@ApplicationScoped
class Feeds {

    /** How many alerts are looked at for one page. */
    static final int LENGTH = 50;

    private static final String OVERTAKEN = "A later alert on this inspection says what holds now.";

    private final Alerts alerts;
    private final Outcomes outcomes;
    private final Authorities authorities;
    private final Texts texts;
    private final LinksConfig links;

    Feeds(Alerts alerts, Outcomes outcomes, Authorities authorities, Texts texts, LinksConfig links) {
        this.alerts = alerts;
        this.outcomes = outcomes;
        this.authorities = authorities;
        this.texts = texts;
        this.links = links;
    }

    /**
     * The page after that place. With criteria it may hold few entries, or none, and still have a next one.
     *
     * @param after empty for the first page
     */
    @Transactional
    Feed page(Rule rule, Optional<Cursor> after) {
        Optional<Set<String>> about = about(rule.places());
        List<RaisedAlert> found = alerts.open(
                about,
                after.map(cursor -> cursor.part(0, Instant::parse)).orElse(Alerts.LATEST),
                after.map(cursor -> cursor.part(1, UUID::fromString)).orElse(Alerts.HIGHEST_ID),
                LENGTH + 1);
        return new Feed(
                title(rule),
                alerts.lastChange(about).orElse(Instant.EPOCH),
                found.stream()
                        .limit(LENGTH)
                        .filter(raised -> wants(rule, raised.alert()))
                        .map(this::entry)
                        .toList(),
                Optional.of(found)
                        .filter(all -> all.size() > LENGTH)
                        .map(all -> all.get(LENGTH - 1))
                        .map(last -> Cursor.of(last.raisedAt(), last.id()).toString()));
    }

    private Optional<Set<String>> about(Places places) {
        if (places.isEverywhere()) {
            return Optional.empty();
        }
        Set<String> urns = new HashSet<>(places.authorities());
        urns.addAll(authorities.within(places.regions(), places.groups()));
        return Optional.of(urns);
    }

    private String title(Rule rule) {
        return rule.places().isEverywhere() && rule.criteria().isEmpty()
                ? "Inspection alerts"
                : "Inspection alerts: " + rule.inWords(authorities::nameOf, authorities::regionOf);
    }

    /** What once was as the rule asks stays in the feed, so that its reader hears of the correction and the withdrawal. */
    private boolean wants(Rule rule, Alert alert) {
        return rule.criteria().isEmpty()
                || outcomes.states(alert.inspection()).stream()
                        .anyMatch(state ->
                                state.heading().alert() && rule.criteria().metBy(state.told()));
    }

    private FeedEntry entry(RaisedAlert raised) {
        Alert alert = raised.alert();
        Optional<Outcome> telling = outcomes.telling(alert);
        Optional<Message> message = telling.map(outcome -> texts.of(outcome, alert, ""));
        Instant changed = outcomes.lastChange(alert.inspection());
        return new FeedEntry(
                raised.id(),
                new Today(raised, telling).subject(),
                message.map(Message::body).orElse("<p>" + OVERTAKEN + "</p>"),
                message.map(Message::text).orElse(OVERTAKEN),
                raised.raisedAt(),
                changed.isAfter(raised.raisedAt()) ? changed : raised.raisedAt(),
                links.service().resolve("/alerts/" + raised.id()),
                telling.flatMap(outcome -> report(outcome, alert)),
                alert.meaning().code(),
                telling.or(() -> outcomes.current(alert.inspection())).flatMap(Outcome::about),
                corrected(alert));
    }

    private static Optional<String> report(Outcome outcome, Alert alert) {
        return Briefing.of(outcome, alert.meaning(), alert.audience())
                .fold(
                        council -> Optional.empty(),
                        minister -> Optional.empty(),
                        general -> Optional.of(general.facts().link()),
                        bare -> Optional.of(bare.link()));
    }

    private static Optional<UUID> corrected(Alert alert) {
        return Optional.of(alert)
                .filter(one -> one.meaning() == Meaning.CORRECTION || one.meaning() == Meaning.WITHDRAWAL)
                .map(one -> one.inGeneral().id());
    }
}
