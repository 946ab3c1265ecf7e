package uk.inspectionalerts.notification.notify;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import uk.inspectionalerts.notification.alert.SendResult;
import uk.inspectionalerts.notification.alert.SendResult.Refused;
import uk.inspectionalerts.notification.alert.SendResult.Unknown;
import uk.inspectionalerts.notification.alert.SendResult.Unreached;

/**
 * An answer of GOV.UK Notify that is no acceptance. By its documentation only status and type are to be relied on; what
 * its words say is passed on to operators and decides nothing.
 *
 * @param type its name for the error: {@code BadRequestError}
 */
public record NotifyError(int status, String type, String message) {

    /** The daily limit ends at midnight, or when Notify raises it: to ask seldom is enough. */
    static final Duration UNTIL_TOMORROW = Duration.ofMinutes(15);

    /** The limit a minute is counted over the last minute. */
    static final Duration A_MINUTE = Duration.ofMinutes(1);

    private static final String DAILY_LIMIT = "TooManyRequestsError";
    private static final Pattern ADDRESS = Pattern.compile("\\S+@\\S+");
    private static final Pattern BREAK = Pattern.compile("[\\p{Cc}\\p{Zl}\\p{Zp}]+");
    private static final int LONGEST_MESSAGE = 200;

    public NotifyError {
        type = onOneLine(type);
        message = onOneLine(message);
    }

    private static String onOneLine(String words) {
        String line = ADDRESS.matcher(BREAK.matcher(words).replaceAll(" ")).replaceAll("[address]");
        return line.length() > LONGEST_MESSAGE ? line.substring(0, LONGEST_MESSAGE) : line;
    }

    /**
     * What it means for an email. What Notify has against this email or this recipient is final (400). What it has against
     * our key or our clock (403) would be said of every email: none is given up for that, and operators put it right. Of a
     * gateway's failure it is not known whether Notify took the email.
     */
    public SendResult result() {
        return switch (status) {
            case 400, 413, 422 -> new Refused("GOV.UK Notify refused it " + inWords() + advice());
            case 429 ->
                type.equals(DAILY_LIMIT)
                        ? new Unreached(
                                "the daily limit of the GOV.UK Notify service is reached " + inWords()
                                        + ": it opens again at midnight. A service in trial mode sends 50 a day: go live.",
                                Optional.of(UNTIL_TOMORROW))
                        : new Unreached(
                                "GOV.UK Notify takes no more in this minute " + inWords()
                                        + ": lower notification.notify.per-minute, or ask Notify for a higher limit",
                                Optional.of(A_MINUTE));
            case 401, 403, 404 ->
                new Unreached(
                        "GOV.UK Notify does not let this service in " + inWords()
                                + ": check the API key, its address, and that the clock is right to within 30 seconds",
                        Optional.of(A_MINUTE));
            case 502, 504 -> new Unknown("GOV.UK Notify gave no answer of its own " + inWords());
            default -> new Unreached("GOV.UK Notify did not take it " + inWords());
        };
    }

    private String inWords() {
        String words = (status + " " + type).strip();
        return "(" + (message.isEmpty() ? words : words + ": " + message) + ")";
    }

    private String advice() {
        String words = message.toLowerCase(Locale.ROOT);
        if (words.contains("trial mode")) {
            return ": the Notify service is in trial mode and reaches its own team only. Ask Notify to make it live.";
        }
        return words.contains("team-only")
                ? ": this key reaches the team and the guest list only. Use a live key, or put the address on the guest list."
                : "";
    }
}
