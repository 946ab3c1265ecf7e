package uk.inspectionalerts.notification;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import uk.inspectionalerts.notification.event.EventBody;
import uk.inspectionalerts.notification.outcome.Findings;
import uk.inspectionalerts.notification.outcome.Milestone;
import uk.inspectionalerts.notification.outcome.Outcome;
import uk.inspectionalerts.notification.outcome.Outcome.Graded;
import uk.inspectionalerts.notification.raising.OutcomeReader;

/** Outcomes of real reports, of letters as they are written, and of one that means harm. */
public final class Fixtures {

    private Fixtures() {}

    public static byte[] body(String name) {
        try (InputStream file = Fixtures.class.getResourceAsStream("/outcomes/" + name + ".json")) {
            return file.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @param type {@code graded}, {@code revised}, {@code withdrawn} or {@code held} */
    public static Outcome outcome(String name, String type) {
        return OutcomeReader.read("outcome." + type + ".v1", EventBody.of(body(name)));
    }

    /** The graded outcome of that name, as if it had reached these milestones. */
    public static Outcome reaching(String name, List<Milestone> milestones) {
        return reaching((Graded) outcome(name, "graded"), milestones);
    }

    /** The outcome as if it had reached these milestones. */
    public static Graded reaching(Graded graded, List<Milestone> milestones) {
        Findings findings = graded.findings();
        return new Graded(
                graded.heading(),
                graded.council(),
                new Findings(
                        findings.visit(),
                        findings.publication(),
                        findings.judgements(),
                        findings.earlierInspection(),
                        milestones,
                        findings.recommendations(),
                        findings.quotations()));
    }
}
