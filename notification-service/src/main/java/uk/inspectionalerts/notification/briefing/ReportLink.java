package uk.inspectionalerts.notification.briefing;

import java.util.Optional;
import java.util.regex.Pattern;
import uk.inspectionalerts.notification.outcome.Council;
import uk.inspectionalerts.notification.outcome.Publication;

/** Where the report can be read. */
final class ReportLink {

    private static final Pattern WEB_ADDRESS = Pattern.compile("https?://[\\x21-\\x7e&&[^<>\"'`\\\\]]+");
    private static final String INSPECTORATE = "https://reports.ofsted.gov.uk/";

    private ReportLink() {}

    /** The report itself if its address is known, else the inspectorate's page of the council, else its front page. */
    static String of(Optional<Publication> publication, Optional<Council> council) {
        return publication
                .flatMap(Publication::link)
                .filter(link -> WEB_ADDRESS.matcher(link).matches())
                .or(() -> council.map(known -> INSPECTORATE + "provider/44/" + known.urn()))
                .orElse(INSPECTORATE);
    }
}
