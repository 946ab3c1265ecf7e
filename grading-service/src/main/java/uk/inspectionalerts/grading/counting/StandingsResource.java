package uk.inspectionalerts.grading.counting;

import io.quarkus.resteasy.reactive.jackson.CustomSerialization;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import uk.inspectionalerts.grading.history.DateBasis;
import uk.inspectionalerts.grading.history.Frameworks;
import uk.inspectionalerts.grading.listing.SnakeCase;
import uk.inspectionalerts.grading.publishing.RecordReading;
import uk.inspectionalerts.grading.standing.Standing;
import uk.inspectionalerts.grading.tagging.OfRecord;
import uk.inspectionalerts.web.ProblemException;

/** How authorities stood on any day. Open to everyone. */
@Path("/standings")
@OfRecord
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "standings")
public class StandingsResource {

    private final RecordReading reading;

    StandingsResource(RecordReading reading) {
        this.reading = reading;
    }

    @GET
    @CustomSerialization(SnakeCase.class)
    @Operation(
            summary = "How many authorities stood at each overall grade on a day, and which",
            description = "Each counts by its latest graded inspection up to and including that day.")
    public StandingBody standing(
            @QueryParam("on") @Parameter(description = "Today unless given", example = "2022-07-05") LocalDate on,
            @QueryParam("basis")
                    @Parameter(description = "publication (unless given) or inspection: the last day of it")
                    String basis,
            @QueryParam("frameworks") @Parameter(description = "All unless given", example = "ILACS,SIF")
                    String frameworks) {
        LocalDate day = Optional.ofNullable(on).orElseGet(reading::today);
        DateBasis by = or400("basis", () -> basis == null ? DateBasis.PUBLICATION : DateBasis.ofCode(basis));
        Frameworks counted = or400(
                "frameworks",
                () -> frameworks == null ? Frameworks.ALL : Frameworks.ofCodes(List.of(frameworks.split(","))));
        return or400("on", () -> StandingBody.of(Standing.of(reading.record(), day, by, counted)));
    }

    private static <T> T or400(String parameter, Supplier<T> value) {
        try {
            return value.get();
        } catch (IllegalArgumentException e) {
            throw ProblemException.badRequest(parameter, parameter + ": " + e.getMessage() + ".");
        }
    }
}
