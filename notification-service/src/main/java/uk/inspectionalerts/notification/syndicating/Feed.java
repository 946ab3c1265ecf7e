package uk.inspectionalerts.notification.syndicating;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A page of alerts, newest first.
 *
 * @param title what is in it
 * @param updated when anything in it, or on its other pages, may last have changed
 * @param next where the page after this one begins, as an opaque word; empty on the last page
 */
record Feed(String title, Instant updated, List<FeedEntry> entries, Optional<String> next) {

    static final String AUTHOR = "Inspection Alerts";
    static final String LICENCE = "https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/";
    static final String RIGHTS = "Contains public sector information licensed under the Open Government Licence v3.0.";
    static final String SUBTITLE =
            "What newly published Ofsted reports on councils' children's services say. Independent of Ofsted and"
                    + " government.";
    static final String LANGUAGE = "en-GB";

    private static final Pattern NOT_IN_XML =
            Pattern.compile("[^\\t\\n\\r\\x20-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]");

    Feed {
        title = fit(title);
        entries = List.copyOf(entries);
    }

    /** The words without the characters that no XML document can hold. */
    static String fit(String words) {
        return NOT_IN_XML.matcher(words).replaceAll("");
    }
}
