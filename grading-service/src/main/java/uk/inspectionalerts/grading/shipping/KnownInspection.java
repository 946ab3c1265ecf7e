package uk.inspectionalerts.grading.shipping;

import java.util.Optional;
import uk.inspectionalerts.grading.history.Entry;

/**
 * A graded inspection as the shipped history knows it, without any document of it.
 *
 * @param leadInspector the name, where the history has it
 * @param sourceUrl where its report was published
 */
public record KnownInspection(Entry entry, Optional<String> leadInspector, Optional<String> sourceUrl) {}
