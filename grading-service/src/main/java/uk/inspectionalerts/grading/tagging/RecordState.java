package uk.inspectionalerts.grading.tagging;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import uk.inspectionalerts.grading.filing.Reports;
import uk.inspectionalerts.grading.milestone.Milestones;
import uk.inspectionalerts.grading.publishing.Changes;
import uk.inspectionalerts.grading.publishing.RecordReading;

/** Everything on which an answer from the record depends, beside the request itself. */
@ApplicationScoped
class RecordState {

    private final Changes changes;
    private final Reports reports;
    private final RecordReading reading;
    private final String build;

    RecordState(
            Changes changes,
            Reports reports,
            RecordReading reading,
            @ConfigProperty(name = "quarkus.application.version") String version) {
        this.changes = changes;
        this.reports = reports;
        this.reading = reading;
        build = version + ":" + Milestones.RULES_VERSION;
    }

    /**
     * The state as it is now. What was last said is not the whole of it: a second document of an inspection can say nothing new and
     * is shown nevertheless. The day is part of it, since counts speak of today.
     */
    @Transactional
    String now() {
        return changes.last() + ":" + reports.lastChange() + ":" + reading.today() + ":" + build;
    }
}
