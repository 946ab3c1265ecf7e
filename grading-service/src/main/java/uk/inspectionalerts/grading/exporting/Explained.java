package uk.inspectionalerts.grading.exporting;

/**
 * A column with what the data dictionary says of it.
 *
 * @param values what can stand in it
 * @param source where that is from
 */
record Explained<T>(Column<T> column, String meaning, String values, String source) {}
