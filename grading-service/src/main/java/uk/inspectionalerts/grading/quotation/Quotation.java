package uk.inspectionalerts.grading.quotation;

import java.util.OptionalInt;

/**
 * One sentence of a report, verbatim.
 *
 * @param page page on which its paragraph begins
 * @param paragraph the printed number of its paragraph, where there is one
 * @param section heading under which it stands
 * @param weakness whether it states a weakness
 */
public record Quotation(String text, int page, OptionalInt paragraph, String section, boolean weakness) {}
