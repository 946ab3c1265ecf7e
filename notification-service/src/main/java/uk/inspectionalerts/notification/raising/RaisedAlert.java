package uk.inspectionalerts.notification.raising;

import java.time.Instant;
import java.util.UUID;
import uk.inspectionalerts.notification.alert.Alert;

/** An alert that was raised, with the subject that it had then. */
public record RaisedAlert(UUID id, Alert alert, String subject, Instant raisedAt) {}
