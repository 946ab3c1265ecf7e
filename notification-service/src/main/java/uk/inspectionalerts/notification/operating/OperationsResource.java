package uk.inspectionalerts.notification.operating;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import uk.inspectionalerts.notification.operating.OperationsLog.Operation;
import uk.inspectionalerts.web.Cursor;
import uk.inspectionalerts.web.Page;
import uk.inspectionalerts.web.Paging;
import uk.inspectionalerts.web.Roles;

/** What operators did with deliveries and channels. */
@Path("/operations")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.OPERATOR)
public class OperationsResource {

    private final OperationsLog log;

    OperationsResource(OperationsLog log) {
        this.log = log;
    }

    /** The newest first. */
    @GET
    public Page<Operation> list(@BeanParam Paging paging) {
        long before =
                paging.after().map(cursor -> cursor.part(0, Long::valueOf)).orElse(Long.MAX_VALUE);
        return Page.of(log.before(before, paging.lookAhead()), paging, last -> Cursor.of(last.number()));
    }
}
