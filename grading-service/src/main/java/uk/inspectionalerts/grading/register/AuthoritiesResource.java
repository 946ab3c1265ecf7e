package uk.inspectionalerts.grading.register;

import io.quarkus.resteasy.reactive.jackson.CustomSerialization;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import uk.inspectionalerts.grading.authority.Authority;
import uk.inspectionalerts.grading.authority.AuthorityRegister;
import uk.inspectionalerts.grading.listing.InspectionBody;
import uk.inspectionalerts.grading.listing.InspectionPages;
import uk.inspectionalerts.grading.listing.SnakeCase;
import uk.inspectionalerts.grading.publishing.InspectionFilter;
import uk.inspectionalerts.grading.publishing.Inspections;
import uk.inspectionalerts.grading.publishing.Published;
import uk.inspectionalerts.grading.tagging.OfRecord;
import uk.inspectionalerts.web.Cursor;
import uk.inspectionalerts.web.Page;
import uk.inspectionalerts.web.Paging;
import uk.inspectionalerts.web.ProblemException;

/** The local authorities with the grades that stand for them today. Open to everyone. */
@Path("/authorities")
@OfRecord
@Tag(name = "authorities")
public class AuthoritiesResource {

    private final AuthorityRegister register;
    private final Inspections inspections;
    private final InspectionPages pages;
    private final AuthorityBodies bodies;

    AuthoritiesResource(
            AuthorityRegister register, Inspections inspections, InspectionPages pages, AuthorityBodies bodies) {
        this.register = register;
        this.bodies = bodies;
        this.inspections = inspections;
        this.pages = pages;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @CustomSerialization(SnakeCase.class)
    @Operation(summary = "The local authorities of England responsible for children's services, by name")
    public Page<AuthorityItem> list(@BeanParam Paging paging) {
        Optional<String> after = paging.after().map(cursor -> cursor.part(0, Function.identity()));
        List<Authority> found = register.all().stream()
                .sorted(Comparator.comparing(Authority::name))
                .filter(authority -> after.filter(name -> authority.name().compareTo(name) <= 0)
                        .isEmpty())
                .limit(paging.lookAhead())
                .toList();
        Map<String, Published> current = inspections.current();
        return Page.of(found, paging, authority -> Cursor.of(authority.name()))
                .map(authority -> item(authority, Optional.ofNullable(current.get(authority.urn()))));
    }

    @GET
    @Path("{urn}")
    @Produces(MediaType.APPLICATION_JSON)
    @CustomSerialization(SnakeCase.class)
    @Operation(summary = "One local authority with the grades that stand for it today")
    public AuthorityItem one(@PathParam("urn") String urn) {
        return register.byUrn(urn)
                .map(authority -> item(authority, inspections.current(urn)))
                .orElseThrow(() -> ProblemException.notFound("local authority", urn));
    }

    @GET
    @Path("{urn}/inspections")
    @Produces(MediaType.APPLICATION_JSON)
    @CustomSerialization(SnakeCase.class)
    @Operation(summary = "The inspections of one authority, the latest published first")
    public Page<InspectionBody> inspections(@PathParam("urn") String urn, @BeanParam Paging paging) {
        if (register.byUrn(urn).isEmpty()) {
            throw ProblemException.notFound("local authority", urn);
        }
        return pages.page(InspectionFilter.ofAuthority(urn), paging);
    }

    private AuthorityItem item(Authority authority, Optional<Published> current) {
        return AuthorityItem.of(bodies.of(authority), current);
    }
}
