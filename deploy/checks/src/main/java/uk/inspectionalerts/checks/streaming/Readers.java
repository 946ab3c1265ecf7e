package uk.inspectionalerts.checks.streaming;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import uk.inspectionalerts.checks.Client;
import uk.inspectionalerts.checks.receiving.Hooks;
import uk.inspectionalerts.checks.receiving.Mailbox;
import uk.inspectionalerts.checks.receiving.Message;
import uk.inspectionalerts.local.process.LocalFailure;

/** Those who asked for every alert, some by mail and some by webhook, and what they received. */
public final class Readers {

    private static final Map<String, String> BY_MAIL = Map.of(
            "council@example.org", "council",
            "minister@example.org", "ministerial",
            "everybody@example.org", "general");
    private static final Map<String, String> BY_WEBHOOK =
            Map.of("minister-hook", "ministerial", "everybody-hook", "general");
    private static final Pattern ENROLLED =
            Pattern.compile("\"id\"\\s*:\\s*\"([0-9a-f-]{36})\".*\"secret\"\\s*:\\s*\"(whsec_[^\"]+)\"");

    private final Mailbox mailbox;
    private final Hooks hooks;

    private Readers(Mailbox mailbox, Hooks hooks) {
        this.mailbox = mailbox;
        this.hooks = hooks;
    }

    /** Settings of notification-service by which they hear within seconds what was in flight when it was killed. */
    public static Map<String, String> settings() {
        return Map.of(
                "NOTIFICATION_EMAIL_TIMEOUT", "PT4S",
                "NOTIFICATION_EMAIL_LONGEST_RETRY", "PT8S",
                "NOTIFICATION_WEBHOOK_TIMEOUT", "PT4S",
                "NOTIFICATION_DISPATCH_LEASE", "PT10S",
                "NOTIFICATION_GROUPING_WINDOW", "PT0S");
    }

    /**
     * Has them subscribe. A webhook is enrolled whenever this is called.
     *
     * @param mail the folder of the mail server
     */
    public static Readers subscribe(Client client, Path mail, Hooks hooks) {
        BY_MAIL.forEach(client::subscribe);
        BY_WEBHOOK.forEach(
                (reader, audience) -> client.subscribe("webhook", enrolled(reader, client, hooks), audience));
        return new Readers(new Mailbox(mail), hooks);
    }

    Set<String> names() {
        Set<String> names = new TreeSet<>(BY_MAIL.keySet());
        names.addAll(BY_WEBHOOK.keySet());
        return names;
    }

    /** What each received, each copy for itself, in the order of arrival. */
    List<Message> received() {
        return Stream.concat(mailbox.messages().stream(), hooks.messages().stream())
                .toList();
    }

    /** The id of the reader's webhook. */
    public static String enrolled(String reader, Client client, Hooks hooks) {
        String answer = client.asOperator(
                        HttpRequest.newBuilder(client.notification().resolve("/webhooks"))
                                .header("Content-Type", "application/json")
                                .POST(BodyPublishers.ofString("{\"url\": \"" + hooks.address(reader) + "\"}")))
                .body();
        Matcher webhook = ENROLLED.matcher(answer);
        if (!webhook.find()) {
            throw new LocalFailure("The webhook was not enrolled: " + answer);
        }
        hooks.expect(reader, webhook.group(2));
        return webhook.group(1);
    }
}
