package uk.inspectionalerts.grading.listing;

import io.quarkus.resteasy.reactive.jackson.CustomSerialization;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import uk.inspectionalerts.grading.filing.Reports;
import uk.inspectionalerts.grading.publishing.Inspections;
import uk.inspectionalerts.grading.tagging.OfRecord;
import uk.inspectionalerts.web.Page;
import uk.inspectionalerts.web.Paging;
import uk.inspectionalerts.web.ProblemException;

/** Inspections, the latest published first. Open to everyone. */
@Path("/")
@OfRecord
@Tag(name = "inspections")
public class InspectionsResource {

    private final Inspections inspections;
    private final Reports reports;
    private final InspectionPages pages;
    private final InspectionReading reading;

    InspectionsResource(Inspections inspections, Reports reports, InspectionPages pages, InspectionReading reading) {
        this.inspections = inspections;
        this.reports = reports;
        this.pages = pages;
        this.reading = reading;
    }

    @GET
    @Path("inspections")
    @Produces(MediaType.APPLICATION_JSON)
    @CustomSerialization(SnakeCase.class)
    @Operation(
            summary = "Inspections with their grades and what changed",
            description = "Held documents are among them, with status review, their reasons as warnings and no grades.")
    public Page<InspectionBody> list(@BeanParam InspectionQuery query, @BeanParam Paging paging) {
        return query.filter(reports)
                .map(filter -> pages.page(filter, paging))
                .orElseGet(() -> new Page<>(List.of(), null));
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
}
