package uk.inspectionalerts.notification.channel;

import io.vertx.ext.mail.SMTPException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import java.util.Set;
import java.util.stream.Stream;
import javax.net.ssl.SSLHandshakeException;
import uk.inspectionalerts.notification.alert.SendResult;
import uk.inspectionalerts.notification.alert.SendResult.Refused;
import uk.inspectionalerts.notification.alert.SendResult.TryLater;
import uk.inspectionalerts.notification.alert.SendResult.Unknown;
import uk.inspectionalerts.notification.alert.SendResult.Unreached;

/**
 * What a failure of the mail client says. Only the server's own word and a connection that never came about are certain:
 * whatever else breaks may have broken after the server had the letter. The server's words stay out of the reason: they
 * like to repeat the address.
 */
final class MailFailure {

    /** Replies that speak of this address or message for good. */
    private static final Set<Integer> FOR_GOOD = Set.of(550, 551, 553, 554);

    /** The server goes away, whatever it was asked (RFC 5321, 3.8). */
    private static final int GOING_AWAY = 421;

    /** The letter is too long for it, which it says to the sender's address already (RFC 1870, 6.1). */
    private static final int TOO_LONG = 552;

    private MailFailure() {}

    static SendResult of(Throwable thrown) {
        if (thrown instanceof SMTPException answer) {
            return answered(answer);
        }
        String name = thrown.getClass().getSimpleName();
        if (thrown instanceof SSLHandshakeException) {
            return new Unreached(
                    "no TLS with the mail server (" + name + "): its certificate is not trusted here, or not for"
                            + " quarkus.mailer.host; see quarkus.mailer.tls-configuration-name");
        }
        if (thrown instanceof ConnectException
                || thrown instanceof NoRouteToHostException
                || thrown instanceof UnknownHostException) {
            return new Unreached("the mail server could not be reached (" + name + ")");
        }
        return unwilling(String.valueOf(thrown.getMessage()), name);
    }

    /** What the client itself will not do; it says so in words only. */
    private static SendResult unwilling(String words, String name) {
        if (words.startsWith("STARTTLS required")) {
            return new Unreached("the mail server offers no STARTTLS, without which nothing is sent to it");
        }
        if (words.startsWith("login is required")) {
            return new Unreached(
                    "the mail server lets us log in in no way that is known, without which nothing is sent to it");
        }
        return new Unknown("the connection to the mail server broke (" + name + ")");
    }

    private static SendResult answered(SMTPException answer) {
        int code = answer.getReplyCode();
        if (answer.getMessage().startsWith("AUTH ")) {
            return new Unreached("the mail server refused our user name or password (" + code + ")");
        }
        if (code == GOING_AWAY || !speaksOfLetter(answer)) {
            return new Unreached("the mail server takes nothing from us (" + code + ")");
        }
        return FOR_GOOD.contains(code)
                ? new Refused("the mail server refused it (" + code + ")")
                : new TryLater("the mail server did not take it (" + code + ")");
    }

    /** Before it hears of a recipient, a server speaks of itself and of us. */
    private static boolean speaksOfLetter(SMTPException answer) {
        return answer.getReplyCode() == TOO_LONG
                || Stream.of("recipient ", "DATA ", "sending data ").anyMatch(answer.getMessage()::startsWith);
    }
}
