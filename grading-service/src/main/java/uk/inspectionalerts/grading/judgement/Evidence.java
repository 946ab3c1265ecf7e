package uk.inspectionalerts.grading.judgement;

/**
 * Where a fact stands in the report.
 *
 * @param page page of the quotation, counted from 1
 * @param quotation the words, verbatim
 */
public record Evidence(int page, String quotation) {}
