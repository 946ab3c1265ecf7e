package uk.inspectionalerts.messaging;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import uk.inspectionalerts.messaging.Operations.Entry;
import uk.inspectionalerts.web.Cursor;
import uk.inspectionalerts.web.Page;
import uk.inspectionalerts.web.Paging;
import uk.inspectionalerts.web.Roles;

/** Where an operator sees who had what done, when and why. */
@Path("/operations")
@RolesAllowed(Roles.OPERATOR)
public class OperationsResource {

    private final Operations operations;

    OperationsResource(Operations operations) {
        this.operations = operations;
    }

    /** The latest first. */
    @GET
    public Page<Entry> list(@BeanParam Paging paging) {
        long before =
                paging.after().map(cursor -> cursor.part(0, Long::valueOf)).orElse(Long.MAX_VALUE);
        return Page.of(operations.list(before, paging.lookAhead()), paging, entry -> Cursor.of(entry.number()));
    }
}
