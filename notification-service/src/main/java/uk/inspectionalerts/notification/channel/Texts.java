package uk.inspectionalerts.notification.channel;

import io.quarkus.qute.Engine;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
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

/** Gives what is to be told the shape of a message: plain text and its HTML twin, from two templates of one name. */
@ApplicationScoped
public class Texts {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    private final Engine templates;
    private final LinksConfig links;
    private final Deadlines deadlines;
    private final Clock clock;
    private final PreElectionPeriods elections = PreElectionPeriods.shipped();

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
        Briefing briefing = Briefing.of(outcome, alert.meaning(), alert.audience());
        String template =
                briefing.fold(council -> "council", minister -> "ministerial", general -> "general", bare -> "notice");
        String election = elections
                .covering(alert.audience(), outcome.about(), today())
                .map(PreElectionPeriod::notice)
                .orElse("");
        String escalation = asked.map(Acknowledgement::opening).orElse("");
        String seen = asked.map(Acknowledgement::link).map(URI::toString).orElse("");
        Due due = Due.of(alert.audience() == Audience.COUNCIL ? deadlines.open(alert.inspection()) : List.of());
        Function<String, String> rendered = kind -> templates
                .getTemplate(template + kind)
                .data("briefing", briefing)
                .data("why", why)
                .data("feeds", why.isEmpty())
                .data("election", election)
                .data("escalation", escalation)
                .data("seen", seen)
                .data("due", due)
                .data("receipt", links.service().resolve("/deadlines/" + alert.inspection() + "/receipt"))
                // the text that is open to all and has every milestone
                .data("generalNotice", address(alert.inGeneral()))
                .data("generalTwin", address(alert.generalTwin()))
                .render();
        return new Message(
                asked.map(any -> any.subject(briefing.subject())).orElse(briefing.subject()),
                escalation + "\n\n" + election + "\n\n" + rendered.apply(".txt"),
                rendered.apply(".html"));
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
        return new Message(
                digest.subject(),
                election + "\n\n" + rendered("digest.txt", digest, why, election),
                rendered("digest.html", digest, why, election));
    }

    /** The message that tells operators or a council the notice. */
    public Message of(Notice notice, String why) {
        return new Message(
                notice.subject(), rendered("operator.txt", notice, why), rendered("operator.html", notice, why));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), LONDON);
    }

    /** The pack as a page. */
    public String page(CommsPack pack) {
        return templates.getTemplate("pack.html").data("pack", pack).render();
    }

    /** The letter that asks the owner of an address to confirm. */
    public Message of(Invitation invitation) {
        return new Message(
                invitation.subject(), rendered("invitation.txt", invitation), rendered("invitation.html", invitation));
    }

    private String rendered(String template, Invitation invitation) {
        return templates
                .getTemplate(template)
                .data("invitation", invitation)
                .data("election", "")
                .render();
    }

    private String rendered(String template, Notice notice, String why) {
        return templates
                .getTemplate(template)
                .data("notice", notice)
                .data("why", why)
                .data("election", "")
                .render();
    }

    private String rendered(String template, Digest digest, String why, String election) {
        return templates
                .getTemplate(template)
                .data("digest", digest)
                .data("why", why)
                .data("election", election)
                .data("alerts", links.service().resolve("/alerts"))
                .render();
    }

    private URI address(Alert alert) {
        return links.service().resolve("/alerts/" + alert.id());
    }
}
