package uk.inspectionalerts.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jboss.resteasy.reactive.RestQuery;

/** A small application for the tests: a shelf of books. */
@Path("/books")
@Produces(MediaType.APPLICATION_JSON)
public class ShelfResource {

    private static final int HELD = 7;

    private final Caller caller;

    ShelfResource(Caller caller) {
        this.caller = caller;
    }

    public enum Cover {
        HARD,
        SOFT
    }

    public record Book(
            @NotBlank String title,
            @NotNull LocalDate printed,
            @Positive int pages,
            Cover cover,
            @Valid Author author) {}

    public record Author(@NotBlank String name) {}

    @GET
    public Page<Integer> list(
            @BeanParam Paging paging,
            @RestQuery LocalDate from,
            @RestQuery Optional<LocalDate> until,
            @RestQuery Cover cover) {
        int first = paging.after()
                .map(cursor -> cursor.part(0, Integer::valueOf) + 1)
                .orElse(0);
        List<Integer> found = IntStream.range(first, Math.min(HELD, first + paging.lookAhead()))
                .boxed()
                .toList();
        return Page.of(found, paging, Cursor::of);
    }

    @GET
    @Path("/list.csv")
    @Produces("text/csv")
    public String table(@RestQuery Cover cover) {
        if (cover == Cover.SOFT) {
            throw new ProblemException(410, "Gone", "Soft covers were given away: ask for HARD.");
        }
        return "number";
    }

    @GET
    @Path("/flooded")
    public Book flooded() {
        throw new IllegalStateException(new SQLException("Connection refused", "08001"));
    }

    @GET
    @Path("/{id}")
    public Book one(UUID id) {
        throw ProblemException.notFound("book", id);
    }

    @POST
    @RolesAllowed(Roles.PUBLISHER)
    @Consumes(MediaType.APPLICATION_JSON)
    public Book add(@Valid @NotNull Book book) {
        return book;
    }

    @POST
    @Path("/scan")
    @Consumes("application/pdf")
    public int scan(InputStream pages) throws IOException {
        return pages.readAllBytes().length;
    }

    @POST
    @Path("/scan-all")
    @Consumes("application/pdf")
    public int scanAll(InputStream shelf) throws IOException {
        return shelf.readAllBytes().length;
    }

    @POST
    @Path("/scan-whole")
    @Consumes("application/pdf")
    public int scanWhole(byte[] pages) {
        return pages.length;
    }

    @GET
    @Path("/burnt")
    public Book burnt() {
        throw new IllegalStateException("secret of the library");
    }

    @GET
    @Path("/lost")
    public Book lost() {
        throw new ProblemException(409, "Lost", "The book is on no shelf: ask the desk.");
    }

    @GET
    @Path("/desk/{urn}")
    @RolesAllowed(Roles.COMMS)
    public List<String> desk(String urn) {
        caller.mustActFor(urn);
        return List.of(caller.name(), String.join(",", caller.authorities()));
    }
}
