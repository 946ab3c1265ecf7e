package uk.inspectionalerts.notification.notice;

/** Something about a webhook that those who keep it should know. */
public sealed interface WebhookTrouble permits WebhookDisabled, WebhookFailing {

    /** @param whom {@code operators}, or the URN of a council: each is told by itself */
    Notice to(String whom);
}
