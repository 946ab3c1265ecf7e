package uk.inspectionalerts.grading.listing;

import io.quarkus.resteasy.reactive.jackson.CustomSerialization;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import uk.inspectionalerts.grading.filing.Report;
import uk.inspectionalerts.grading.filing.Reports;
import uk.inspectionalerts.grading.publishing.InspectionFilter;
import uk.inspectionalerts.grading.publishing.Inspections;
import uk.inspectionalerts.web.Page;
import uk.inspectionalerts.web.Paging;
import uk.inspectionalerts.web.ProblemException;

/** Inspections, the latest published first. Open to everyone. */
@Path("/")
@Tag(name = "inspections")
public class InspectionsResource {

    private final Inspections inspections;
    private final Reports reports;
    private final InspectionPages pages;
    private final InspectionReading reading;
    private final InspectionTable table;

    InspectionsResource(
            Inspections inspections,
            Reports reports,
            InspectionPages pages,
            InspectionReading reading,
            InspectionTable table) {
        this.inspections = inspections;
        this.reports = reports;
        this.pages = pages;
        this.reading = reading;
        this.table = table;
    }

    @GET
    @Path("inspections")
    @Produces(MediaType.APPLICATION_JSON)
    @CustomSerialization(SnakeCase.class)
    @Operation(
            summary = "Inspections with their grades and what changed",
            description = "Held documents are among them, with status review, their reasons as warnings and no grades.")
    public Page<InspectionBody> list(@BeanParam InspectionQuery query, @BeanParam Paging paging) {
        return filter(query).map(filter -> pages.page(filter, paging)).orElseGet(() -> new Page<>(List.of(), null));
    }

    @GET
    @Path("inspections/{id}")
    @Produces(MediaType.APPLICATION_JSON)
    @CustomSerialization(SnakeCase.class)
    @Operation(
            summary = "One inspection whole, each fact with page and quotation",
            description = "Documents of 2013 and earlier are given without quotations, as their licence asks.")
    public WholeInspection whole(@PathParam("id") UUID id) {
        if (inspections.wasWithdrawn(id)) {
            throw new ProblemException(Response.Status.GONE, "What was said about this inspection was withdrawn.");
        }
        return reading.find(id).orElseThrow(() -> ProblemException.notFound("inspection", id));
    }

    @GET
    @Path("inspections.csv")
    @Produces("text/csv;charset=UTF-8")
    @Operation(summary = "The same as a table, one row a document that was taken in")
    public Response csv(@BeanParam InspectionQuery query) {
        Optional<InspectionFilter> filter = filter(query);
        StreamingOutput rows = out -> table.write(filter, out);
        return Response.ok(rows)
                .header("Content-Disposition", "attachment; filename=\"inspections.csv\"")
                .build();
    }

    /** Empty where nothing can be found, since the wanted report is not held. */
    private Optional<InspectionFilter> filter(InspectionQuery query) {
        if (query.report() == null) {
            return Optional.of(query.filter(Optional.empty()));
        }
        return reports.find(query.report()).map(Report::inspection).map(id -> query.filter(Optional.of(id)));
    }
}
