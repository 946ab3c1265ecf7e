package uk.inspectionalerts.notification.forgetting;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response.Status;
import java.util.Optional;
import uk.inspectionalerts.notification.subscription.EmailAddress;
import uk.inspectionalerts.web.Caller;
import uk.inspectionalerts.web.ProblemException;
import uk.inspectionalerts.web.Roles;

/** What is held of one person, for the operator. The address is in the body only, so that it ends in no log of addresses. */
@Path("/persons")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.OPERATOR)
public class PersonsResource {

    private static final int LONGEST_REASON = 500;

    private final Forgetting forgetting;
    private final Caller caller;

    PersonsResource(Forgetting forgetting, Caller caller) {
        this.forgetting = forgetting;
        this.caller = caller;
    }

    /**
     * Of whom.
     *
     * @param reason why it is erased, kept for good
     */
    public record PersonRequest(String address, String reason) {

        /** Never the address: this may end in a log. */
        @Override
        public String toString() {
            return "PersonRequest[…]";
        }
    }

    /** Everything that is held of the person. 404 if its address was never heard of. */
    @POST
    @Path("/export")
    public PersonExport export(PersonRequest request) {
        EmailAddress address = address(request);
        if (request.reason() != null) {
            throw ProblemException.badRequest("reason", "An export needs no reason: leave it out.");
        }
        return forgetting.export(address, caller.name()).orElseThrow(PersonsResource::unknown);
    }

    /** Ends and cancels everything, and drops the address at once; again changes nothing. 404 as above. */
    @POST
    @Path("/erasure")
    public void erase(PersonRequest request) {
        EmailAddress address = address(request);
        if (!forgetting.erase(address, caller.name(), reason(request))) {
            throw unknown();
        }
    }

    private static EmailAddress address(PersonRequest request) {
        return Optional.ofNullable(request)
                .flatMap(given -> EmailAddress.of(given.address()))
                .orElseThrow(() -> refused("address is not an email address: give one as name@domain."));
    }

    private static String reason(PersonRequest request) {
        return Optional.ofNullable(request.reason())
                .map(String::strip)
                .filter(reason -> !reason.isEmpty() && reason.length() <= LONGEST_REASON)
                .filter(reason -> reason.indexOf('@') < 0 && reason.chars().noneMatch(Character::isISOControl))
                .orElseThrow(() -> refused("reason needs 1 to " + LONGEST_REASON
                        + " characters on one line, and no @ since it is kept for good: say why, not who."));
    }

    private static ProblemException refused(String detail) {
        return new ProblemException(422, "This cannot be done", detail);
    }

    private static ProblemException unknown() {
        return new ProblemException(Status.NOT_FOUND, "Nothing is held of that address, and nothing ever was.");
    }
}
