package uk.inspectionalerts.grading.grading;

import java.time.Instant;
import java.util.UUID;
import java.util.function.Function;
import uk.inspectionalerts.grading.filing.Provenance;
import uk.inspectionalerts.grading.history.AlertChoice;
import uk.inspectionalerts.grading.judgement.Document;

/** What topic {@code reports} says. */
public sealed interface ReportEvent {

    /** The report's id: that of its first version. */
    UUID report();

    /** Rises with every event about the report. */
    int version();

    /** Answers with the one function that fits. */
    <T> T fold(Function<Received, T> received, Function<Withdrawn, T> withdrawn, Function<Erased, T> erased);

    /**
     * A document was taken in, for the first time or in place of an earlier version.
     *
     * @param saysTheSame as the version before, in its text and in what was given with it: only bytes differ that nobody reads
     */
    record Received(UUID report, int version, Provenance provenance, Document document, boolean saysTheSame)
            implements ReportEvent {

        /** The same, with another wish for alerts. */
        Received withAlerts(AlertChoice alerts) {
            return new Received(report, version, provenance.withAlerts(alerts), document, saysTheSame);
        }

        @Override
        public <T> T fold(
                Function<Received, T> received, Function<Withdrawn, T> withdrawn, Function<Erased, T> erased) {
            return received.apply(this);
        }
    }

    /** The publisher withdrew the report. */
    record Withdrawn(UUID report, int version, String reason) implements ReportEvent {
        @Override
        public <T> T fold(
                Function<Received, T> received, Function<Withdrawn, T> withdrawn, Function<Erased, T> erased) {
            return withdrawn.apply(this);
        }
    }

    /** A withdrawn report was erased, so that nobody reads its words any more. */
    record Erased(UUID report, int version, Instant at) implements ReportEvent {

        @Override
        public <T> T fold(
                Function<Received, T> received, Function<Withdrawn, T> withdrawn, Function<Erased, T> erased) {
            return erased.apply(this);
        }
    }
}
