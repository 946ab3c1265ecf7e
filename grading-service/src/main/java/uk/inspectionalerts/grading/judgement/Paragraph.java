package uk.inspectionalerts.grading.judgement;

import java.util.OptionalInt;

/**
 * A paragraph of the findings, verbatim and whole.
 *
 * @param number the printed number, where there is one
 * @param section heading under which it stands
 * @param page page on which it begins
 * @param lastPage page on which it ends
 */
public record Paragraph(OptionalInt number, String section, String text, int page, int lastPage) {}
