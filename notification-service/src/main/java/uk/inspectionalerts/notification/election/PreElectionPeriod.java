package uk.inspectionalerts.notification.election;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import uk.inspectionalerts.notification.alert.Audience;
import uk.inspectionalerts.notification.briefing.PlainDate;
import uk.inspectionalerts.notification.outcome.Council;

/**
 * The days before a vote in which a public body takes special care with what it says.
 *
 * @param from the first day, Europe/London
 * @param to the day of the vote
 * @param audience whose period it is: that of councils begins with the notice of election, that of ministers later
 * @param areas ONS codes of the regions that vote, or of England
 * @param what the vote in words: "local elections"
 */
public record PreElectionPeriod(LocalDate from, LocalDate to, Audience audience, Set<String> areas, String what) {

    private static final String ENGLAND = "E92000001";

    public PreElectionPeriod {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("a period from " + from + " to " + to + " has no days");
        }
        areas = Set.copyOf(areas);
    }

    /** Whether it binds that audience on that day; where a council's region is not known, it is taken to. */
    boolean covers(Audience reader, Optional<Council> council, LocalDate day) {
        return reader == audience
                && !day.isBefore(from)
                && !day.isAfter(to)
                && (areas.contains(ENGLAND)
                        || council.flatMap(Council::regionCode)
                                .map(areas::contains)
                                .orElse(true));
    }

    /** What the text opens with: until when, why, and by which rule. */
    public String notice() {
        return "Pre-election period until " + PlainDate.day(to) + " (" + what + "). "
                + (audience == Audience.COUNCIL
                        ? "If your area votes, check any publicity against section 2 of the Local Government Act 1986 and"
                                + " the 2011 Code of Recommended Practice on Local Authority Publicity."
                        : "The civil-service election guidance applies: take special care with any announcement.");
    }
}
