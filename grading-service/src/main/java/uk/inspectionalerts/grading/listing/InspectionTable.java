package uk.inspectionalerts.grading.listing;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
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

/**
 * The inspections as a table (RFC 4180): a row for each document that was taken in, and for each inspection without one. It is read and written page by page, so that
 * its size does not matter.
 */
@ApplicationScoped
class InspectionTable {

    private static final int PAGE = 200;

    private final Inspections inspections;
    private final Reports reports;
    private final AuthorityRegister register;

    InspectionTable(Inspections inspections, Reports reports, AuthorityRegister register) {
        this.inspections = inspections;
        this.reports = reports;
        this.register = register;
    }

    /** Writes header and rows; only the header where there is no filter that anything could pass. */
    void write(Optional<InspectionFilter> filter, OutputStream out) throws IOException {
        Writer writer = new BufferedWriter(new OutputStreamWriter(out, UTF_8));
        CSVPrinter printer = new CSVPrinter(writer, CSVFormat.RFC4180);
        printer.printRecord(InspectionRecord.COLUMNS);
        if (filter.isPresent()) {
            List<Published> page = inspections.list(filter.get(), Optional.empty(), PAGE);
            while (!page.isEmpty()) {
                print(page, printer);
                page = inspections.list(filter.get(), Optional.of(Place.of(page.get(page.size() - 1))), PAGE);
            }
        }
        printer.flush();
    }

    private void print(List<Published> page, CSVPrinter printer) throws IOException {
        Map<UUID, Published> byId = page.stream().collect(Collectors.toMap(Published::inspection, Function.identity()));
        Map<UUID, List<Report>> documents =
                reports.ofInspections(byId.keySet()).stream().collect(Collectors.groupingBy(Report::inspection));
        for (Published published : page) {
            for (List<String> row : rows(published, documents.getOrDefault(published.inspection(), List.of()))) {
                printer.printRecord(row);
            }
        }
    }

    private List<List<String>> rows(Published published, List<Report> documents) {
        if (documents.isEmpty()) {
            Outcome outcome = published.outcome();
            Optional<Authority> authority =
                    outcome.authority().map(AuthorityNamed::urn).flatMap(register::byUrn);
            return outcome.fold(
                    known -> List.of(InspectionRecord.of(published, known, authority)), nothingIsKnown -> List.of());
        }
        return documents.stream()
                .map(report ->
                        InspectionRecord.of(report, published, report.urn().flatMap(register::byUrn)))
                .toList();
    }
}
