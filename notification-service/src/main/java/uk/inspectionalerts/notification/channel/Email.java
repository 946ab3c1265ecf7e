package uk.inspectionalerts.notification.channel;

import io.quarkus.mailer.Mail;
import io.quarkus.mailer.reactive.ReactiveMailer;
import io.smallrye.mutiny.TimeoutException;
import io.vertx.ext.mail.SMTPException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.stream.Stream;
import uk.inspectionalerts.notification.alert.BackOff;
import uk.inspectionalerts.notification.alert.SendResult;
import uk.inspectionalerts.notification.alert.SendResult.Accepted;
import uk.inspectionalerts.notification.alert.SendResult.Refused;
import uk.inspectionalerts.notification.alert.SendResult.TryLater;

/** Email over SMTP, as plain text with an HTML twin. */
@ApplicationScoped
class Email implements Channel {

    /** Replies that speak of this address or message, and not of the server's state or of our access to it. */
    private static final Set<Integer> FOR_GOOD = Set.of(550, 551, 553, 554);

    private final ReactiveMailer mailer;
    private final EmailConfig config;

    Email(ReactiveMailer mailer, EmailConfig config) {
        this.mailer = mailer;
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
            mailer.send(mail(letter)).await().atMost(config.timeout());
            return new Accepted();
        } catch (TimeoutException e) {
            return new TryLater("no answer from the mail server within " + config.timeout());
        } catch (RuntimeException e) {
            return failure(e);
        }
    }

    private Mail mail(Letter letter) {
        Message message = letter.message();
        Mail mail = new Mail()
                .addTo(letter.address())
                .setFrom(config.from())
                .setSubject(message.subject())
                .setText(message.text())
                .setHtml(message.html())
                .addHeader("Message-ID", "<" + letter.id() + "@" + domain() + ">")
                .addHeader("Auto-Submitted", "auto-generated");
        letter.stop().ifPresent(stop -> mail.addHeader("List-Unsubscribe", "<" + stop + ">")
                .addHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click"));
        return mail;
    }

    private String domain() {
        return config.from().replaceAll("^.*@|[>\\s]+$", "");
    }

    /** The server's own words stay out of the reason: they like to repeat the address. */
    private static SendResult failure(Throwable thrown) {
        return Stream.iterate(thrown, cause -> cause != null, Throwable::getCause)
                .filter(SMTPException.class::isInstance)
                .map(cause -> ((SMTPException) cause).getReplyCode())
                .findFirst()
                .<SendResult>map(code -> FOR_GOOD.contains(code)
                        ? new Refused("the mail server refused it (" + code + ")")
                        : new TryLater("the mail server did not take it (" + code + ")"))
                .orElseGet(() -> new TryLater("the mail server could not be reached ("
                        + thrown.getClass().getSimpleName() + ")"));
    }
}
