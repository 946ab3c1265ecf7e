package uk.inspectionalerts.grading.history;

import static java.time.temporal.ChronoUnit.DAYS;

import java.time.LocalDate;
import java.util.Optional;

/** Whether a report is to be told, and why. */
public record AlertDecision(boolean alert, String reason) {

    /** Days after publication within which a report is news. */
    public static final int NEWS_DAYS = 14;

    /** Days between the last inspection day and receipt beyond which an undated report is taken for an old one. */
    public static final int OLD_INSPECTION_DAYS = 180;

    /**
     * Decides from the day of receipt and not from today, so that an event that waited or is read again is decided alike.
     *
     * @param receivedOn day of receipt, Europe/London
     * @param lastDay last inspection day, where it is known
     */
    public static AlertDecision of(
            AlertChoice choice, PublicationDate published, LocalDate receivedOn, Optional<LocalDate> lastDay) {
        return switch (choice) {
            case ALWAYS -> new AlertDecision(true, "alerts were asked for whatever the date");
            case NEVER -> new AlertDecision(false, "taken in as history");
            case AUTO -> published.estimated() ? undated(receivedOn, lastDay) : dated(published.on(), receivedOn);
        };
    }

    private static AlertDecision dated(LocalDate publishedOn, LocalDate receivedOn) {
        long ago = DAYS.between(publishedOn, receivedOn);
        if (ago < 0) {
            return new AlertDecision(false, "the publication date lies after the day of receipt");
        }
        return new AlertDecision(
                ago <= NEWS_DAYS, "published " + ago + (ago == 1 ? " day" : " days") + " before it was received");
    }

    private static AlertDecision undated(LocalDate receivedOn, Optional<LocalDate> lastDay) {
        if (lastDay.isEmpty()) {
            return new AlertDecision(false, "neither the publication date nor the inspection dates are known");
        }
        long ago = DAYS.between(lastDay.get(), receivedOn);
        return new AlertDecision(
                ago <= OLD_INSPECTION_DAYS,
                "the publication date is estimated and the inspection ended " + ago + " days before receipt");
    }
}
