package uk.inspectionalerts.grading.review;

import io.quarkus.resteasy.reactive.jackson.CustomSerialization;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import uk.inspectionalerts.grading.filing.Reports;
import uk.inspectionalerts.grading.listing.SnakeCase;
import uk.inspectionalerts.web.Cursor;
import uk.inspectionalerts.web.Page;
import uk.inspectionalerts.web.Paging;
import uk.inspectionalerts.web.Roles;

/** Documents that wait for a person, the longest waiting first. */
@Path("/reviews")
@Tag(name = "reviews")
@RolesAllowed(Roles.REVIEWER)
public class ReviewsResource {

    private static final Cursor START = Cursor.of(Instant.EPOCH, new UUID(0, 0));

    private final Reports reports;

    ReviewsResource(Reports reports) {
        this.reports = reports;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @CustomSerialization(SnakeCase.class)
    @Operation(summary = "Held documents: why, and what was read in each")
    public Page<ReviewBody> list(@BeanParam Paging paging) {
        Cursor after = paging.after().orElse(START);
        return Page.of(
                        reports.held(
                                after.part(0, Instant::parse), after.part(1, UUID::fromString), paging.lookAhead()),
                        paging,
                        report -> Cursor.of(report.provenance().receivedAt(), report.id()))
                .map(ReviewBody::of);
    }
}
