package uk.inspectionalerts.grading.regrading;

import io.quarkus.resteasy.reactive.jackson.CustomSerialization;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import uk.inspectionalerts.grading.listing.SnakeCase;
import uk.inspectionalerts.web.Caller;
import uk.inspectionalerts.web.Roles;

/** Reading all documents again, in two steps: look, then apply. */
@Path("/regrading")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "regrading")
@RolesAllowed(Roles.OPERATOR)
public class RegradingResource {

    private final Regrading regrading;
    private final Caller caller;

    RegradingResource(Regrading regrading, Caller caller) {
        this.regrading = regrading;
        this.caller = caller;
    }

    @GET
    @CustomSerialization(SnakeCase.class)
    @Operation(
            summary = "What reading all documents by today's rules would change",
            description = "Changes nothing. Grading waits while it runs.")
    public RegradingBody plan() {
        return regrading.plan();
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @CustomSerialization(SnakeCase.class)
    @Operation(
            summary = "Make the changes of a plan, all or none",
            description = "Outcomes that change are published as revisions.")
    @APIResponse(responseCode = "200", description = "What was changed")
    @APIResponse(responseCode = "409", description = "By now other changes would be made than those of the plan")
    public RegradingBody apply(@NotNull @Valid RegradingRequest request) {
        return regrading.apply(request.plan(), caller.name());
    }
}
