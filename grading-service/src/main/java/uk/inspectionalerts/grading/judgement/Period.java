package uk.inspectionalerts.grading.judgement;

import java.time.LocalDate;

/** First and last day of an inspection, Europe/London; with several legs, the first day of the first and the last of the last. */
public record Period(LocalDate start, LocalDate end, Evidence evidence) {

    public Period {
        if (end.isBefore(start)) {
            throw new IllegalArgumentException("an inspection cannot end on " + end + " before it starts on " + start);
        }
    }
}
