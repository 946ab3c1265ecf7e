package uk.inspectionalerts.grading.exporting;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import uk.inspectionalerts.grading.authority.Authority;
import uk.inspectionalerts.grading.authority.AuthorityRegister;
import uk.inspectionalerts.grading.filing.Reports;
import uk.inspectionalerts.grading.listing.InspectionQuery;
import uk.inspectionalerts.grading.publishing.Changes;
import uk.inspectionalerts.grading.publishing.Inspections;
import uk.inspectionalerts.grading.publishing.Published;
import uk.inspectionalerts.grading.publishing.RecordReading;
import uk.inspectionalerts.grading.tagging.OfRecord;

/** The record as files. Open to everyone. */
@Path("/")
@OfRecord
@Tag(name = "exports")
public class ExportsResource {

    private final InspectionLines lines;
    private final Inspections inspections;
    private final Reports reports;
    private final AuthorityRegister register;
    private final Changes changes;
    private final RecordReading reading;

    ExportsResource(
            InspectionLines lines,
            Inspections inspections,
            Reports reports,
            AuthorityRegister register,
            Changes changes,
            RecordReading reading) {
        this.lines = lines;
        this.inspections = inspections;
        this.reports = reports;
        this.register = register;
        this.changes = changes;
        this.reading = reading;
    }

    @GET
    @Path("inspections.csv")
    @Produces("text/csv;charset=UTF-8")
    @Operation(
            summary = "The inspections as a table, one row a document that was taken in",
            description = "Inspections that are known without a document have a row each as well.")
    public Response inspectionsAsText(@BeanParam InspectionQuery query) {
        Stream<InspectionLine> wanted = lines(query);
        return file("inspections.csv", out -> Csv.write(InspectionColumns.ALL, wanted, out));
    }

    @GET
    @Path("inspections.xlsx")
    @Produces("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")
    @Operation(
            summary = "The same rows as a workbook",
            description = "With a sheet that says what each column means, and one with the licence and the position in"
                    + " GET /changes up to which everything is in it.")
    public Response inspectionsAsWorkbook(@BeanParam InspectionQuery query) {
        InspectionWorkbook workbook = new InspectionWorkbook(reading.today(), changes.last());
        Stream<InspectionLine> wanted = lines(query);
        return file("inspections.xlsx", out -> workbook.write(wanted, out));
    }

    @GET
    @Path("authorities.csv")
    @Produces("text/csv;charset=UTF-8")
    @Operation(summary = "The local authorities by name, one row each, with the grades that stand today")
    public Response authoritiesAsText() {
        Map<String, Published> current = inspections.current();
        Stream<AuthorityLine> all = register.all().stream()
                .sorted(Comparator.comparing(Authority::name))
                .map(authority -> AuthorityLine.of(authority, Optional.ofNullable(current.get(authority.urn()))));
        return file("authorities.csv", out -> Csv.write(AuthorityLine.COLUMNS, all, out));
    }

    private Stream<InspectionLine> lines(InspectionQuery query) {
        return query.filter(reports).map(lines::all).orElseGet(Stream::empty);
    }

    private static Response file(String name, StreamingOutput content) {
        return Response.ok(content)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
                .build();
    }
}
