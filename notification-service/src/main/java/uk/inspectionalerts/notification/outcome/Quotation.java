package uk.inspectionalerts.notification.outcome;

import java.util.Optional;
import java.util.OptionalInt;

/**
 * Words of the report, never altered.
 *
 * @param paragraph the number of its paragraph where one is printed
 * @param weakness whether it states a weakness
 */
public record Quotation(
        String text, OptionalInt page, OptionalInt paragraph, Optional<String> section, boolean weakness) {}
