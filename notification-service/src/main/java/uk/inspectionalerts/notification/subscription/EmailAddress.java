package uk.inspectionalerts.notification.subscription;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An address that mail can be sent to and that can do no harm in a header. In lower case, so that a person who is
 * written in two ways is one person. Never shows itself in a log.
 */
public record EmailAddress(String value) {

    private static final int LONGEST = 254;
    private static final String ATOM = "[a-z0-9!#$%&'*+/=?^_`{|}~-]+";
    private static final String LABEL = "[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?";
    private static final Pattern SHAPE = Pattern.compile(
            "(?=[^@]{1,64}@)" + ATOM + "(\\." + ATOM + ")*@(" + LABEL + "\\.)+[a-z][a-z0-9-]{0,61}[a-z0-9]");

    /**
     * The address, or nothing if it is not one: quoted names, comments, letters beyond ASCII and addresses without a domain
     * are none. A domain with other letters is given in its ASCII form, {@code xn--…}.
     */
    public static Optional<EmailAddress> of(String text) {
        return Optional.ofNullable(text)
                .map(String::strip)
                // before it is put in lower case, which makes a plain k of the sign for kelvin
                .filter(given -> given.length() <= LONGEST && given.chars().allMatch(letter -> letter < 128))
                .map(given -> given.toLowerCase(Locale.ROOT))
                .filter(given -> SHAPE.matcher(given).matches())
                .map(EmailAddress::new);
    }

    @Override
    public String toString() {
        return "EmailAddress[…]";
    }
}
