package uk.inspectionalerts.checks.crashing;

import uk.inspectionalerts.local.LocalStack;
import uk.inspectionalerts.local.Service;
import uk.inspectionalerts.local.process.Part;

/** A part of the system that runs in processes of its own. */
enum Target {
    INGEST,
    GRADING,
    NOTIFICATION,
    BROKER,
    DATABASE;

    Part of(LocalStack stack) {
        return switch (this) {
            case INGEST -> stack.service(Service.INGEST);
            case GRADING -> stack.service(Service.GRADING);
            case NOTIFICATION -> stack.service(Service.NOTIFICATION);
            case BROKER -> stack.kafka();
            case DATABASE -> stack.postgres();
        };
    }
}
