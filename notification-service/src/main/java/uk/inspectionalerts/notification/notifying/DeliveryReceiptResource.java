package uk.inspectionalerts.notification.notifying;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import uk.inspectionalerts.web.ProblemException;
import uk.inspectionalerts.web.Roles;

/** What became of a delivery after Notify had accepted it, for operators. */
@Path("/deliveries/{id}/receipt")
@RolesAllowed(Roles.OPERATOR)
public class DeliveryReceiptResource {

    private final Receipts receipts;

    DeliveryReceiptResource(Receipts receipts) {
        this.receipts = receipts;
    }

    /** What Notify last said of a delivery: {@code delivered}, {@code permanent-failure} and so on, and since when. */
    public record ReceiptShown(UUID delivery, String notifyId, String status, Instant at) {}

    /** The last word; 404 while Notify has said nothing. */
    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public ReceiptShown receipt(@RestPath UUID id) {
        return receipts.of(id)
                .map(receipt -> new ReceiptShown(
                        id, receipt.providerId(), receipt.fate().code(), receipt.at()))
                .orElseThrow(() -> ProblemException.notFound("receipt of delivery", id));
    }
}
