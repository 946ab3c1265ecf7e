package uk.inspectionalerts.grading.grading;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import uk.inspectionalerts.grading.correcting.Corrections;
import uk.inspectionalerts.grading.filing.Reports;
import uk.inspectionalerts.grading.grading.ReportEvent.Erased;
import uk.inspectionalerts.grading.publishing.Erasures;

/** Lets go of the last words of a withdrawn report, and has the other services do the same. */
@ApplicationScoped
class EraseReport {

    private final Reports reports;
    private final Corrections corrections;
    private final Erasures erasures;

    EraseReport(Reports reports, Corrections corrections, Erasures erasures) {
        this.reports = reports;
        this.corrections = corrections;
        this.erasures = erasures;
    }

    /** Erases in the running transaction what the withdrawal left: people's decisions, which may quote. */
    @Transactional(TxType.MANDATORY)
    void handle(Erased erased) {
        corrections.forget(erased.report());
        erasures.tell(erased.report(), reports.authorityOf(erased.report()), erased.at());
    }
}
