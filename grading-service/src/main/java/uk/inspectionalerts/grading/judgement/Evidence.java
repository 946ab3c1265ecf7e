package uk.inspectionalerts.grading.judgement;

/**
 * Where a fact stands in the report.
 *
 * @param page page of the quotation, counted from 1
 * @param quotation the words, verbatim
 * @param place the part of the report, which names the reading that found the fact
 */
public record Evidence(int page, String quotation, Place place) {}
