package uk.inspectionalerts.notification.posting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.Optional;
import uk.inspectionalerts.notification.alert.SendResult;
import uk.inspectionalerts.notification.enrolling.Endpoint;
import uk.inspectionalerts.notification.informing.CouncilNotices;
import uk.inspectionalerts.notification.informing.OperatorNotices;
import uk.inspectionalerts.notification.notice.WebhookDisabled;
import uk.inspectionalerts.notification.notice.WebhookFailing;
import uk.inspectionalerts.notification.notice.WebhookTrouble;
import uk.inspectionalerts.notification.outcome.Council;
import uk.inspectionalerts.notification.register.Authorities;

/** Tells those who keep a webhook that it was disabled, or is soon to be, by the channels that they have beside it. */
@ApplicationScoped
class TellKeepers {

    private final OperatorNotices operators;
    private final CouncilNotices councils;
    private final Authorities authorities;

    TellKeepers(OperatorNotices operators, CouncilNotices councils, Authorities authorities) {
        this.operators = operators;
        this.councils = councils;
        this.authorities = authorities;
    }

    /**
     * Operators hear of each; the council of its own. That it is failing they hear once, until its server takes something
     * again.
     *
     * @param last how the last attempt ended
     */
    @Transactional(TxType.MANDATORY)
    void of(Endpoint endpoint, SendResult last) {
        WebhookTrouble trouble = endpoint.disabled()
                .<WebhookTrouble>map(disabled ->
                        new WebhookDisabled(endpoint.id(), endpoint.url().toString(), disabled.why(), disabled.at()))
                .orElseGet(() -> new WebhookFailing(
                        endpoint.id(),
                        endpoint.url().toString(),
                        last.why().orElseThrow(),
                        endpoint.standing().failingSince().orElseThrow()));
        operators.raise(trouble.to("operators"));
        endpoint.authorities()
                .forEach(urn ->
                        councils.raise(trouble.to(urn), new Council(urn, authorities.nameOf(urn), Optional.empty())));
    }
}
