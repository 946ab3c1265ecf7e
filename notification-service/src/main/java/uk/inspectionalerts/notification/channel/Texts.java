package uk.inspectionalerts.notification.channel;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.quarkus.qute.Engine;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import uk.inspectionalerts.notification.alert.Alert;
import uk.inspectionalerts.notification.alert.Audience;
import uk.inspectionalerts.notification.briefing.Acknowledgement;
import uk.inspectionalerts.notification.briefing.Briefing;
import uk.inspectionalerts.notification.briefing.Digest;
import uk.inspectionalerts.notification.briefing.Due;
import uk.inspectionalerts.notification.deadline.Deadlines;
import uk.inspectionalerts.notification.election.PreElectionPeriod;
import uk.inspectionalerts.notification.election.PreElectionPeriods;
import uk.inspectionalerts.notification.notice.Invitation;
import uk.inspectionalerts.notification.notice.Notice;
import uk.inspectionalerts.notification.outcome.Outcome;
import uk.inspectionalerts.notification.pack.CommsPack;

/**
 * Gives what is to be told the shape of a message: plain text and its HTML twin. What it tells is written from two templates
 * of one name; {@code letter} puts around it what its reader alone is told.
 */
@ApplicationScoped
public class Texts {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final int CONTENTS = 64;
    private static final Duration CONTENT_KEPT = Duration.ofMinutes(10);

    private final Engine templates;
    private final LinksConfig links;
    private final Deadlines deadlines;
    private final Clock clock;
    private final PreElectionPeriods elections = PreElectionPeriods.shipped();

    /** On what the content of an alert depends; an outcome whose words were erased is another. */
    private record Told(Outcome outcome, Alert alert, Due due) {}

    /** An alert goes to many readers within a short time, and is written once for all. */
    private final Cache<Told, Content> contents = Caffeine.newBuilder()
            .maximumSize(CONTENTS)
            .expireAfterWrite(CONTENT_KEPT)
            .build();

    Texts(Engine templates, LinksConfig links, Deadlines deadlines, Clock clock) {
        this.templates = templates;
        this.links = links;
        this.deadlines = deadlines;
        this.clock = clock;
    }

    /**
     * The message that tells the outcome. It opens with a notice while a pre-election period binds its reader, and tells a
     * council what is due now.
     *
     * @param why the reason why the reader gets it, in plain English; empty for a text that is open to all
     */
    public Message of(Outcome outcome, Alert alert, String why) {
        return of(outcome, alert, why, Optional.empty());
    }

    /**
     * The same, for a reader who is perhaps asked to acknowledge it. Where others were asked before, it says that first.
     */
    public Message of(Outcome outcome, Alert alert, String why, Optional<Acknowledgement> asked) {
        Due due = Due.of(alert.audience() == Audience.COUNCIL ? deadlines.open(alert.inspection()) : List.of());
        Content content = contents.get(new Told(outcome, alert, due), this::content);
        String election = elections
                .covering(alert.audience(), outcome.about(), today())
                .map(PreElectionPeriod::notice)
                .orElse("");
        Reader reader = new Reader(
                why,
                election,
                asked.map(Acknowledgement::opening).orElse(""),
                asked.map(Acknowledgement::link).map(URI::toString).orElse(""),
                why.isEmpty());
        return letter(asked.map(any -> any.subject(content.subject())).orElse(content.subject()), content, reader);
    }

    private Content content(Told told) {
        Briefing briefing =
                Briefing.of(told.outcome(), told.alert().meaning(), told.alert().audience());
        String template =
                briefing.fold(council -> "council", minister -> "ministerial", general -> "general", bare -> "notice");
        return content(template, briefing.subject(), shape -> shape.data("briefing", briefing)
                .data("due", told.due())
                .data(
                        "receipt",
                        links.service().resolve("/deadlines/" + told.alert().inspection() + "/receipt"))
                // the text that is open to all and has every milestone
                .data("generalNotice", address(told.alert().inGeneral()))
                .data("generalTwin", address(told.alert().generalTwin())));
    }

    /** The message that tells several reports. It opens with a notice while a pre-election period binds its reader. */
    public Message of(Digest digest, String why) {
        LocalDate today = today();
        String election = digest.items().stream()
                .map(item -> elections.covering(item.audience(), item.council(), today))
                .flatMap(Optional::stream)
                .map(PreElectionPeriod::notice)
                .distinct()
                .collect(Collectors.joining(" "));
        Content content = content("digest", digest.subject(), shape -> shape.data("digest", digest)
                .data("alerts", links.service().resolve("/alerts")));
        return letter(content.subject(), content, new Reader(why, election, "", "", false));
    }

    /** The message that tells operators or a council the notice. */
    public Message of(Notice notice, String why) {
        Content content = content("operator", notice.subject(), shape -> shape.data("notice", notice));
        return letter(content.subject(), content, Reader.of(why));
    }

    /** The letter that asks the owner of an address to confirm. */
    public Message of(Invitation invitation) {
        Content content = content("invitation", invitation.subject(), shape -> shape.data("invitation", invitation));
        return letter(content.subject(), content, Reader.of(""));
    }

    /** The pack as a page. */
    public String page(CommsPack pack) {
        return templates.getTemplate("pack.html").data("pack", pack).render();
    }

    private Content content(String template, String subject, UnaryOperator<TemplateInstance> filled) {
        return new Content(
                subject,
                filled.apply(templates.getTemplate(template + ".txt").instance())
                        .render(),
                filled.apply(templates.getTemplate(template + ".html").instance())
                        .render()
                        .stripTrailing());
    }

    private Message letter(String subject, Content content, Reader reader) {
        UnaryOperator<TemplateInstance> filled =
                shape -> shape.data("content", content).data("reader", reader);
        return new Message(
                subject,
                filled.apply(templates.getTemplate("letter.txt").instance()).render(),
                filled.apply(templates.getTemplate("letter.html").instance()).render());
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), LONDON);
    }

    private URI address(Alert alert) {
        return links.service().resolve("/alerts/" + alert.id());
    }
}
