package uk.inspectionalerts.ingest.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.ws.rs.core.Response.Status.Family;
import java.io.UncheckedIOException;
import uk.inspectionalerts.messaging.Outage;
import uk.inspectionalerts.web.ProblemException;

/** Takes in documents that nobody waits for, and tells what is final from what is worth trying again. */
@ApplicationScoped
public class UnattendedIntake {

    private final Intake intake;
    private final IntakeMetrics metrics;

    UnattendedIntake(Intake intake, IntakeMetrics metrics) {
        this.intake = intake;
        this.metrics = metrics;
    }

    /** Takes the document in, or says why not. A failure that is neither's fault but our own is thrown on. */
    // the archive is read outside of a transaction, which outside of a request needs this
    @ActivateRequestContext
    public Outcome receive(Submission submission) {
        try {
            Receipt receipt = intake.receive(submission);
            metrics.accepted(receipt);
            return new Outcome.Taken(receipt);
        } catch (ProblemException e) {
            if (Family.familyOf(e.problem().status()) == Family.SERVER_ERROR) {
                return new Outcome.Later(e.problem().detail());
            }
            metrics.refused(e.problem().title());
            return new Outcome.Refused(e.problem().title(), e.problem().detail());
        } catch (RuntimeException e) {
            // no process for reading could be started, or the database is away
            if (e instanceof UncheckedIOException || Outage.isCauseOf(e)) {
                return new Outcome.Later(e.toString());
            }
            throw e;
        }
    }
}
