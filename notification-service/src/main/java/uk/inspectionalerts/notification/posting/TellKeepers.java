package uk.inspectionalerts.notification.posting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.Optional;
import uk.inspectionalerts.notification.enrolling.Endpoint;
import uk.inspectionalerts.notification.informing.CouncilNotices;
import uk.inspectionalerts.notification.informing.OperatorNotices;
import uk.inspectionalerts.notification.notice.WebhookDisabled;
import uk.inspectionalerts.notification.outcome.Council;
import uk.inspectionalerts.notification.register.Authorities;

/** Tells those who keep a webhook that it was disabled, by the channels that they have beside it. */
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

    /** Operators hear of each; the council of its own. */
    @Transactional(TxType.MANDATORY)
    void disabled(Endpoint endpoint) {
        Endpoint.Disabled disabled = endpoint.disabled().orElseThrow();
        WebhookDisabled told =
                new WebhookDisabled(endpoint.id(), endpoint.url().toString(), disabled.why(), disabled.at());
        operators.raise(told.toOperators());
        endpoint.authorities()
                .forEach(urn -> councils.raise(
                        told.toCouncil(urn), new Council(urn, authorities.nameOf(urn), Optional.empty())));
    }
}
