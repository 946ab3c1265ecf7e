package uk.inspectionalerts.notification.subscription;

import java.util.Optional;
import uk.inspectionalerts.notification.alert.Rule;
import uk.inspectionalerts.notification.digest.Frequency;

/**
 * What is asked for when an address is subscribed, or a subscription changed.
 *
 * @param frequency where that is said: else immediate, or what it is already
 * @param answerable who is to answer for it, where that is said
 * @param escalation to whom what is critical goes next, where that is said
 * @param by who asks
 */
record Asking(
        Rule rule,
        Optional<Frequency> frequency,
        Optional<Answerable> answerable,
        Optional<Escalation> escalation,
        Optional<Confirmation> confirmation,
        String by) {}
