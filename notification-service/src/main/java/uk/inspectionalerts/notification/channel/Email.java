package uk.inspectionalerts.notification.channel;

import io.vertx.core.MultiMap;
import io.vertx.ext.mail.MailMessage;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import uk.inspectionalerts.notification.alert.BackOff;
import uk.inspectionalerts.notification.alert.SendResult;
import uk.inspectionalerts.notification.alert.SendResult.Accepted;
import uk.inspectionalerts.notification.alert.SendResult.Unknown;

/** Email over SMTP, as plain text with an HTML twin. */
@ApplicationScoped
class Email implements Channel {

    private final MailRelay relay;
    private final EmailConfig config;

    Email(MailRelay relay, EmailConfig config) {
        this.relay = relay;
        this.config = config;
    }

    @Override
    public String code() {
        return "email";
    }

    @Override
    public BackOff backOff() {
        return config.backOff();
    }

    /**
     * Sends the letter and waits for the server's answer, at most for the configured time. Each attempt carries the same
     * Message-ID, so that a copy that follows a lost answer is known as one.
     */
    @Override
    public SendResult send(Letter letter) {
        try {
            relay.send(mail(letter)).get(config.timeout().toMillis(), TimeUnit.MILLISECONDS);
            return new Accepted();
        } catch (TimeoutException e) {
            return new Unknown("no answer from the mail server within " + config.timeout());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Unknown("the service was stopped while the mail server had it");
        } catch (ExecutionException e) {
            return MailFailure.of(e.getCause());
        }
    }

    private MailMessage mail(Letter letter) {
        Message message = letter.message();
        MultiMap headers = MultiMap.caseInsensitiveMultiMap()
                .add("Message-ID", "<" + letter.id() + "@" + domain() + ">")
                .add("Auto-Submitted", "auto-generated");
        letter.stop().ifPresent(stop -> headers.add("List-Unsubscribe", "<" + stop + ">")
                .add("List-Unsubscribe-Post", "List-Unsubscribe=One-Click"));
        return new MailMessage()
                .setTo(letter.address())
                .setFrom(config.from())
                .setSubject(message.subject())
                .setText(message.text())
                .setHtml(message.html())
                .setHeaders(headers);
    }

    private String domain() {
        return config.from().replaceAll("^.*@|[>\\s]+$", "");
    }
}
