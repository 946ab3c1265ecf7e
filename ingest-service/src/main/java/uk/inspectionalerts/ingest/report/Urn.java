package uk.inspectionalerts.ingest.report;

import java.util.regex.Pattern;

/**
 * Ofsted's unique reference number of a provider, here a local authority, as printed: digits only. Whether anybody has
 * that number is not known here.
 */
public record Urn(String digits) {
    private static final Pattern DIGITS = Pattern.compile("[0-9]{1,9}");

    /** Throws {@link IllegalArgumentException} unless the text is a number of one to nine digits. */
    public Urn {
        if (!DIGITS.matcher(digits).matches()) {
            throw new IllegalArgumentException("not a number of one to nine digits: " + digits);
        }
    }

    @Override
    public String toString() {
        return digits;
    }
}
