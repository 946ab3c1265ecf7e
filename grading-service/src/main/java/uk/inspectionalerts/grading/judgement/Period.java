package uk.inspectionalerts.grading.judgement;

import java.time.LocalDate;

/** First and last day of an inspection, Europe/London; with several legs, the first day of the first and the last of the last. */
public record Period(LocalDate start, LocalDate end, Evidence evidence) {

    /** The first inspection day from which reports carry no overall grade (Ofsted, announced 27 November 2025). */
    private static final LocalDate FIRST_DAY_WITHOUT_OVERALL = LocalDate.of(2026, 4, 1);

    public Period {
        if (end.isBefore(start)) {
            throw new IllegalArgumentException("an inspection cannot end on " + end + " before it starts on " + start);
        }
    }

    /** Whether the inspection ended when reports no longer carried an overall grade. */
    public boolean mayLackOverall() {
        return !end.isBefore(FIRST_DAY_WITHOUT_OVERALL);
    }
}
