package uk.inspectionalerts.grading.judgement;

import java.time.LocalDate;

/** A date of the field (Europe/London) that the report prints, such as its publication. */
public record PrintedDate(LocalDate date, Evidence evidence) {}
