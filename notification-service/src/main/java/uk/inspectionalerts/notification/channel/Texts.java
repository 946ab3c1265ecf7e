package uk.inspectionalerts.notification.channel;

import io.quarkus.qute.Engine;
import jakarta.enterprise.context.ApplicationScoped;
import uk.inspectionalerts.notification.alert.Alert;
import uk.inspectionalerts.notification.briefing.Briefing;
import uk.inspectionalerts.notification.notice.Invitation;
import uk.inspectionalerts.notification.notice.Notice;
import uk.inspectionalerts.notification.outcome.Outcome;

/** Gives what is to be told the shape of a message: plain text and its HTML twin, from two templates of one name. */
@ApplicationScoped
public class Texts {

    private final Engine templates;
    private final LinksConfig links;

    Texts(Engine templates, LinksConfig links) {
        this.templates = templates;
        this.links = links;
    }

    /**
     * The message that tells the outcome.
     *
     * @param why the reason why the reader gets it, in plain English; empty for a text that is open to all
     */
    public Message of(Outcome outcome, Alert alert, String why) {
        Briefing briefing = Briefing.of(outcome, alert.meaning(), alert.audience());
        String template =
                briefing.fold(council -> "council", minister -> "ministerial", general -> "general", bare -> "notice");
        return new Message(
                briefing.subject(),
                PlainText.wrapped(rendered(template + ".txt", briefing, why, alert)),
                rendered(template + ".html", briefing, why, alert));
    }

    /** The message that tells operators the notice. */
    public Message of(Notice notice, String why) {
        return new Message(
                notice.subject(),
                PlainText.wrapped(rendered("operator.txt", notice, why)),
                rendered("operator.html", notice, why));
    }

    /** The letter that asks the owner of an address to confirm. */
    public Message of(Invitation invitation) {
        return new Message(
                invitation.subject(),
                PlainText.wrapped(rendered("invitation.txt", invitation)),
                rendered("invitation.html", invitation));
    }

    private String rendered(String template, Invitation invitation) {
        return templates.getTemplate(template).data("invitation", invitation).render();
    }

    private String rendered(String template, Notice notice, String why) {
        return templates
                .getTemplate(template)
                .data("notice", notice)
                .data("why", why)
                .render();
    }

    /** With a link to the text that is open to all and has every milestone. */
    private String rendered(String template, Briefing briefing, String why, Alert alert) {
        return templates
                .getTemplate(template)
                .data("briefing", briefing)
                .data("why", why)
                .data(
                        "generalNotice",
                        links.service().resolve("/alerts/" + alert.inGeneral().id()))
                .render();
    }
}
