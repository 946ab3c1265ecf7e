package uk.inspectionalerts.notification.approving;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;

/**
 * What a person decided on an alert as one version of its outcome has it tell.
 *
 * @param reason why it was refused; absent if it was approved
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Decided(UUID alert, int version, String by, Instant at, String reason) {}
