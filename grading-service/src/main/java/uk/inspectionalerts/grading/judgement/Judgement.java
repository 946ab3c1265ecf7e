package uk.inspectionalerts.grading.judgement;

/**
 * A grade that the report prints for an area.
 *
 * @param label the area as printed
 * @param printed the grade as printed
 */
public record Judgement(Area area, String label, Grade grade, String printed, Evidence evidence) {}
