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
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import uk.inspectionalerts.grading.listing.SnakeCase;
import uk.inspectionalerts.grading.listing.StrictSnakeCase;
import uk.inspectionalerts.web.Roles;

/** Claims of others, set against the record. */
@Path("/claims")
@Tag(name = "claims")
@RolesAllowed(Roles.COMMS)
public class ClaimsResource {

    private final ClaimChecking claims;
    private final DraftChecking drafts;

    ClaimsResource(ClaimChecking claims, DraftChecking drafts) {
        this.claims = claims;
        this.drafts = drafts;
    }

    @POST
    @Path("check")
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @CustomSerialization(SnakeCase.class)
    @CustomDeserialization(StrictSnakeCase.class)
    @Operation(
            summary = "Whether a claim holds, the right figure, and under which terms it would hold",
            description =
                    """
                    Takes one of three forms: a structured claim, a claim in words, or a draft. The verdict on a claim comes with the claim \
                    as it was understood; undecided after the day up to which the record is proven complete. Of a draft each \
                    quotation is held against the report, word by word, and each sentence that counts or ranks against the record.\
                    """)
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = ClaimBody.class),
                            examples = {
                                @ExampleObject(
                                        name = "structured",
                                        value =
                                                """
                                                {"urn": "80529", "as_at": "2020-04-15", "says": "outstanding_count", "number": 14}"""),
                                @ExampleObject(
                                        name = "in words",
                                        value =
                                                """
                                                {"text": "Leeds, 2018, fifth outstanding under the framework"}"""),
                                @ExampleObject(
                                        name = "draft",
                                        value =
                                                """
                                                {"urn": "80465", "draft": "Ofsted praised “working longer and more intensely with families”."}""")
                            }))
    @APIResponse(
            responseCode = "200",
            description = "The verdict, or the findings on the draft",
            content = @Content(schema = @Schema(oneOf = {VerdictBody.class, DraftBody.class})))
    @APIResponse(responseCode = "404", description = "Nothing is held of the inspection that the draft is about")
    @APIResponse(
            responseCode = "409",
            description = "The report is held for a person, or its licence forbids to quote it")
    @APIResponse(responseCode = "410", description = "The inspection that the draft is about was withdrawn")
    @APIResponse(
            responseCode = "422",
            description =
                    "It claims nothing that can be counted or is not clear: the detail says what to write instead")
    public ClaimAnswer check(@NotNull @Valid ClaimBody claim) {
        return claim.fold(claims::stated, claims::inWords, drafts::check);
    }
}
