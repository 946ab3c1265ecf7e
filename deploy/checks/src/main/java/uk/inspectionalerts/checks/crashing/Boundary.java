package uk.inspectionalerts.checks.crashing;

import uk.inspectionalerts.local.Service;

/**
 * A step of a service's work between two others, at which it can be stopped: the moment at which it has written a row and
 * not yet committed it. What it has committed before stands, what it would do next is not done.
 */
enum Boundary {
    /** A report was received and is being kept: no answer yet. */
    REPORT_RECEIVED(Service.INGEST, "insert", "report", "true"),
    /** The report and its event are written, and no answer is given. */
    REPORT_WRITTEN(Service.INGEST, "insert", "outbox", "new.topic = 'reports'"),
    /** The answer was given and the broker has the event, which is not recorded. */
    REPORT_SENT(Service.INGEST, "update", "outbox", "new.topic = 'reports' and new.sent_at is not null"),

    /** The event is claimed and nothing else is done. */
    REPORT_CLAIMED(Service.GRADING, "insert", "inbox", "true"),
    /** The judgements are written and the outcome is not. */
    INSPECTION_WRITTEN(Service.GRADING, "insert", "inspection", "true"),
    /** The outcome is written and not committed. */
    OUTCOME_WRITTEN(Service.GRADING, "insert", "outbox", "new.topic = 'outcomes'"),
    /** The broker has the outcome, which is not recorded. */
    OUTCOME_SENT(Service.GRADING, "update", "outbox", "new.topic = 'outcomes' and new.sent_at is not null"),

    /** The event is claimed and nothing else is done. */
    OUTCOME_CLAIMED(Service.NOTIFICATION, "insert", "inbox", "true"),
    /** The alert is written and its deliveries are not. */
    ALERT_WRITTEN(Service.NOTIFICATION, "insert", "alert", "true"),
    /** The deliveries are written and not committed. */
    DELIVERIES_WRITTEN(Service.NOTIFICATION, "insert", "delivery", "true"),
    /** The alerts are committed and a delivery is being claimed: nothing is sent. */
    DELIVERY_CLAIMED(Service.NOTIFICATION, "update", "delivery", "new.status = 'in_flight'"),
    /** The mail server has accepted the message, and that is not recorded: it may be sent once more. */
    DELIVERY_SETTLED(Service.NOTIFICATION, "update", "delivery", "new.status = 'delivered'");

    private final Service service;
    private final String operation;
    private final String table;
    private final String condition;

    Boundary(Service service, String operation, String table, String condition) {
        this.service = service;
        this.operation = operation;
        this.table = table;
        this.condition = condition;
    }

    Service service() {
        return service;
    }

    Target target() {
        return Target.valueOf(service.name());
    }

    /** What the database does for each row at this step: pass the gate of that number. */
    String trigger() {
        return "create or replace trigger crash_gate_%d after %s on %s for each row when (%s) execute function crash_gate('%d')"
                .formatted(ordinal(), operation, table, condition, ordinal());
    }
}
