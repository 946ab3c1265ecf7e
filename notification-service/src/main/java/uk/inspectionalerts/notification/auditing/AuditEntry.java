package uk.inspectionalerts.notification.auditing;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;

/**
 * One thing that happened.
 *
 * @param event what: {@code handed_over}
 * @param by the name in the token of whoever did it, or who else it was
 * @param subscription which one it was about; absent when it was about the person
 * @param reason absent where none is asked for
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AuditEntry(Instant at, String event, String by, UUID subscription, String reason) {}
