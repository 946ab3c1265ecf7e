package uk.inspectionalerts.grading.counting;

import io.quarkus.resteasy.reactive.jackson.CustomDeserialization;
import io.quarkus.resteasy.reactive.jackson.CustomSerialization;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import uk.inspectionalerts.grading.listing.SnakeCase;
import uk.inspectionalerts.grading.listing.StrictSnakeCase;
import uk.inspectionalerts.grading.publishing.RecordReading;
import uk.inspectionalerts.web.Roles;

/** Claims of others, set against the record. */
@Path("/claims")
@Tag(name = "claims")
@RolesAllowed(Roles.COMMS)
public class ClaimsResource {

    private final RecordReading reading;

    ClaimsResource(RecordReading reading) {
        this.reading = reading;
    }

    @POST
    @Path("check")
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @CustomSerialization(SnakeCase.class)
    @CustomDeserialization(StrictSnakeCase.class)
    @Operation(
            summary = "Whether a claim holds, the right figure, and under which terms it would hold",
            description = "Undecided after the day up to which the record is proven complete.")
    @APIResponse(responseCode = "200", description = "The verdict")
    @APIResponse(responseCode = "422", description = "It claims nothing that can be counted")
    public VerdictBody check(@NotNull @Valid ClaimBody claim) {
        return VerdictBody.of(reading.claims().check(claim.claim()));
    }
}
