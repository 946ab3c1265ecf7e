package uk.inspectionalerts.grading.counting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import uk.inspectionalerts.grading.authority.Authority;
import uk.inspectionalerts.grading.authority.AuthorityRegister;
import uk.inspectionalerts.grading.composing.AuthorityNamed;
import uk.inspectionalerts.grading.counting.ClaimBody.DraftOf;
import uk.inspectionalerts.grading.counting.DraftBody.QuotationBody;
import uk.inspectionalerts.grading.filing.Report;
import uk.inspectionalerts.grading.filing.Reports;
import uk.inspectionalerts.grading.filing.Status;
import uk.inspectionalerts.grading.filing.Texts;
import uk.inspectionalerts.grading.judgement.Document;
import uk.inspectionalerts.grading.publishing.InspectionFilter;
import uk.inspectionalerts.grading.publishing.Inspections;
import uk.inspectionalerts.grading.publishing.Published;
import uk.inspectionalerts.grading.quotation.Draft;
import uk.inspectionalerts.grading.quotation.Finding;
import uk.inspectionalerts.grading.quotation.Fragment;
import uk.inspectionalerts.grading.quotation.QuotationCheck;
import uk.inspectionalerts.web.ProblemException;

/** Holds a draft against the report that it is about: its quotations against the text, its claims against the record. */
@ApplicationScoped
class DraftChecking {

    /** More than any authority ever had. */
    private static final int MOST_INSPECTIONS = 100;

    private final Inspections inspections;
    private final Reports reports;
    private final Texts texts;
    private final AuthorityRegister register;
    private final ClaimChecking claims;

    DraftChecking(
            Inspections inspections, Reports reports, Texts texts, AuthorityRegister register, ClaimChecking claims) {
        this.inspections = inspections;
        this.reports = reports;
        this.texts = texts;
        this.register = register;
        this.claims = claims;
    }

    /**
     * What the report says to the draft. 404 where nothing is held of the inspection, 410 where it was withdrawn, 409 where its report is
     * held for a person or must not be quoted, 422 where the draft is more than is checked at a time.
     */
    DraftBody check(DraftOf draft) {
        Published published = draft.inspection()
                .map(this::inspection)
                .orElseGet(() -> latest(draft.urn().orElseThrow()));
        Authority subject = published
                .outcome()
                .fold(graded -> graded.authority(), held -> Optional.<AuthorityNamed>empty())
                .flatMap(named -> register.byUrn(named.urn()))
                .orElseThrow(() -> conflict("The report is held for a person: check the draft once it is settled."));
        Report report = published.outcome().report().flatMap(reports::find).orElseThrow(DraftChecking::withoutText);
        if (!report.mayBeQuoted()) {
            throw conflict("The licence of reports of 2013 and earlier does not allow to quote this one.");
        }
        Document text = texts.find(report.id()).orElseThrow(DraftChecking::withoutText);
        Draft read = new Draft(draft.draft());
        List<Finding> findings = findings(read, text);
        List<Fragment> ofTheReport = findings.stream()
                .filter(finding -> finding.outcome() != Finding.Outcome.NOT_FOUND)
                .map(Finding::fragment)
                .toList();
        LocalDate publishedOn = published.outcome().publishedOn();
        return new DraftBody(
                published.inspection(),
                report.id(),
                publishedOn,
                text.truncated(),
                findings.stream().map(QuotationBody::of).toList(),
                claims.inDraft(read.sentencesWithout(ofTheReport), subject, publishedOn));
    }

    private static List<Finding> findings(Draft draft, Document text) {
        try {
            List<Fragment> fragments = draft.quotations();
            QuotationCheck check = new QuotationCheck(text);
            return fragments.stream().map(check::check).toList();
        } catch (IllegalArgumentException tooMuch) {
            throw ClaimBody.refused(tooMuch.getMessage() + ".");
        }
    }

    private Published inspection(UUID id) {
        if (inspections.wasWithdrawn(id)) {
            throw new ProblemException(Response.Status.GONE, "What was said about this inspection was withdrawn.");
        }
        return inspections.find(id).orElseThrow(() -> ProblemException.notFound("inspection", id));
    }

    /** The latest of which a document was taken in; the history may know a later one. */
    private Published latest(String urn) {
        Authority authority = register.byUrn(urn)
                .orElseThrow(() -> ClaimBody.refused(
                        "No local authority has the urn " + urn + ": give one of" + " /authorities."));
        InspectionFilter graded = new InspectionFilter(
                Optional.of(urn),
                Optional.empty(),
                Optional.empty(),
                Set.of(Status.GRADED),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        return inspections.list(graded, Optional.empty(), MOST_INSPECTIONS).stream()
                .filter(published -> published.outcome().report().isPresent())
                .findFirst()
                .orElseThrow(() -> new ProblemException(
                        Response.Status.NOT_FOUND,
                        "No graded report on " + authority.name() + " has been taken in: give another inspection."));
    }

    private static ProblemException withoutText() {
        return conflict("The text of this report is not held, so nothing can be checked against it.");
    }

    private static ProblemException conflict(String detail) {
        return new ProblemException(Response.Status.CONFLICT, detail);
    }
}
