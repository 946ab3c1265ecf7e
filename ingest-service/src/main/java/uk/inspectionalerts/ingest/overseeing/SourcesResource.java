package uk.inspectionalerts.ingest.overseeing;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import uk.inspectionalerts.ingest.browsing.SiteConfig;
import uk.inspectionalerts.ingest.report.Provenance;
import uk.inspectionalerts.web.Caller;
import uk.inspectionalerts.web.Page;
import uk.inspectionalerts.web.ProblemException;
import uk.inspectionalerts.web.Roles;

/** How it stands with the sources that are watched, for those who run the service. */
@Path("/sources")
@RolesAllowed(Roles.OPERATOR)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Sources")
class SourcesResource {

    private final SiteConfig config;
    private final SourceOrders orders;
    private final SourceReading reading;
    private final Caller caller;

    SourcesResource(SiteConfig config, SourceOrders orders, SourceReading reading, Caller caller) {
        this.config = config;
        this.orders = orders;
        this.reading = reading;
        this.caller = caller;
    }

    @GET
    @Operation(
            summary = "List the sources that are watched",
            description = "Each with its state: HEALTHY, QUIET (it works and has published nothing for unusually long),"
                    + " UNREACHABLE, or CHANGED (its pages are not built as they were); and with what operators were"
                    + " told is wrong and is not over.")
    @APIResponse(responseCode = "200", description = "All sources that are watched; none if none is")
    public Page<SourceBody> list() {
        return new Page<>(config.enabled() ? List.of(reading.site()) : List.of(), null);
    }

    @POST
    @Path("{name}/stop")
    @Operation(summary = "Stop watching a source", description = "Nothing is lost: resuming goes on from there.")
    @APIResponse(responseCode = "200", description = "The source, stopped")
    @APIResponse(responseCode = "404", description = "No source of that name is watched")
    public SourceBody stop(@RestPath String name) {
        requireWatched(name);
        orders.stop(caller.name());
        return reading.site();
    }

    @POST
    @Path("{name}/resume")
    @Operation(summary = "Go on watching a source", description = "Goes on from where it was stopped.")
    @APIResponse(responseCode = "200", description = "The source, watched again")
    @APIResponse(responseCode = "404", description = "No source of that name is watched")
    public SourceBody resume(@RestPath String name) {
        requireWatched(name);
        orders.resume(caller.name());
        return reading.site();
    }

    @POST
    @Path("{name}/excuses")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Do without a document",
            description = "A document that the source lists and that cannot be had or read no longer counts as missing,"
                    + " for the reason given. It is still tried once a day, and taken in if it can be.")
    @APIResponse(responseCode = "200", description = "The source, without that gap")
    @APIResponse(responseCode = "400", description = "The address or the reason is missing or too long")
    @APIResponse(responseCode = "404", description = "No such source, or no such document is missing from it")
    public SourceBody excuse(@RestPath String name, @NotNull @Valid ExcuseBody body) {
        requireWatched(name);
        if (!orders.excuse(body.url(), body.reason().strip(), caller.name())) {
            throw ProblemException.notFound("missing document", body.url());
        }
        return reading.site();
    }

    @POST
    @Path("{name}/withdrawals")
    @Operation(
            summary = "Withdraw the reports that left the source",
            description =
                    "Reports that leave the source many at once are not withdrawn by themselves, since the source is"
                            + " more likely at fault. This withdraws all that the trouble names.")
    @APIResponse(responseCode = "200", description = "The source, without them")
    @APIResponse(responseCode = "404", description = "No source of that name is watched")
    public SourceBody withdrawVanished(@RestPath String name) {
        requireWatched(name);
        orders.withdrawVanished(caller.name());
        return reading.site();
    }

    private void requireWatched(String name) {
        if (!config.enabled() || !name.equals(Provenance.REPORTS_SITE)) {
            throw ProblemException.notFound("source", name);
        }
    }
}
