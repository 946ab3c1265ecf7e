package uk.inspectionalerts.notification.enrolling;

import java.util.List;
import uk.inspectionalerts.notification.webhook.EndpointUrl;
import uk.inspectionalerts.notification.webhook.Ports;
import uk.inspectionalerts.web.ProblemException;

/**
 * What a caller asks for, not yet checked.
 *
 * @param url where alerts are to be posted
 * @param authorities URNs of those whose team keeps it; an operator may leave them out
 */
record WebhookRequest(String url, List<String> authorities) {

    /** 422 if posts may not go there. */
    EndpointUrl endpointUrl(Ports allowed) {
        try {
            return EndpointUrl.of(url, allowed);
        } catch (IllegalArgumentException e) {
            throw refused(e.getMessage());
        }
    }

    static ProblemException refused(String detail) {
        return new ProblemException(422, "This cannot be a webhook", detail);
    }

    /** Never the address: this may end in a log. */
    @Override
    public String toString() {
        return "WebhookRequest[authorities=" + authorities + "]";
    }
}
