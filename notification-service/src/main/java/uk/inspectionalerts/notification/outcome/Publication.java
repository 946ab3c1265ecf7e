package uk.inspectionalerts.notification.outcome;

import java.time.LocalDate;
import java.util.Optional;

/**
 * How the report came out.
 *
 * @param on the day of publication (Europe/London)
 * @param estimated whether that day is only the day of receipt, since neither the source nor the report says it
 * @param link the report at its source
 * @param contact the inspectorate's contact as printed in the report
 */
public record Publication(Optional<LocalDate> on, boolean estimated, Optional<String> link, Optional<String> contact) {}
