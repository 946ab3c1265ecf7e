package uk.inspectionalerts.grading.exporting;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import uk.inspectionalerts.grading.authority.Authority;
import uk.inspectionalerts.grading.authority.AuthorityRegister;
import uk.inspectionalerts.grading.composing.AuthorityNamed;
import uk.inspectionalerts.grading.composing.Outcome;
import uk.inspectionalerts.grading.filing.Report;
import uk.inspectionalerts.grading.filing.Reports;
import uk.inspectionalerts.grading.publishing.InspectionFilter;
import uk.inspectionalerts.grading.publishing.Inspections;
import uk.inspectionalerts.grading.publishing.Inspections.Place;
import uk.inspectionalerts.grading.publishing.Published;

/** Reads the table of inspections: a line for each document that was taken in, and for each inspection without one. */
@ApplicationScoped
class InspectionLines {

    private static final int PAGE = 200;

    private final Inspections inspections;
    private final Reports reports;
    private final AuthorityRegister register;

    InspectionLines(Inspections inspections, Reports reports, AuthorityRegister register) {
        this.inspections = inspections;
        this.reports = reports;
        this.register = register;
    }

    /** The lines that pass, the latest published first. Only the first page is read at once, each other when it is reached. */
    Stream<InspectionLine> all(InspectionFilter filter) {
        return Stream.iterate(
                        inspections.list(filter, Optional.empty(), PAGE),
                        page -> !page.isEmpty(),
                        page -> inspections.list(filter, Optional.of(Place.of(page.get(page.size() - 1))), PAGE))
                .flatMap(this::lines);
    }

    private Stream<InspectionLine> lines(List<Published> page) {
        Map<UUID, List<Report>> documents =
                reports.ofInspections(page.stream().map(Published::inspection).toList()).stream()
                        .collect(Collectors.groupingBy(Report::inspection));
        return page.stream()
                .flatMap(published -> lines(published, documents.getOrDefault(published.inspection(), List.of())));
    }

    private Stream<InspectionLine> lines(Published published, List<Report> documents) {
        if (documents.isEmpty()) {
            Outcome outcome = published.outcome();
            Optional<Authority> authority =
                    outcome.authority().map(AuthorityNamed::urn).flatMap(register::byUrn);
            return outcome.fold(
                    known -> Stream.of(InspectionLine.of(published, known, authority)),
                    nothingIsKnown -> Stream.empty());
        }
        return documents.stream()
                .map(report -> InspectionLine.of(report, published, report.urn().flatMap(register::byUrn)));
    }
}
