package uk.inspectionalerts.grading.filing;

import uk.inspectionalerts.grading.judgement.Evidence;

/**
 * The proof of a fact.
 *
 * @param fact its name, that of its column in the table of inspections
 * @param value as in that column; for the authority, the words by which the report calls it
 */
public record Receipt(String fact, String value, Evidence evidence) {}
