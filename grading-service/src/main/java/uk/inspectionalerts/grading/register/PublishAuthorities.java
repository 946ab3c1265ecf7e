package uk.inspectionalerts.grading.register;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.stream.Collectors;
import uk.inspectionalerts.messaging.Outbox;
import uk.inspectionalerts.messaging.OutgoingEvent;
import uk.inspectionalerts.messaging.readying.Preparation;

/** Tells the other services about the local authorities when the service starts: only what is new or changed since. */
@ApplicationScoped
class PublishAuthorities implements Preparation {

    private static final long REGISTER_LOCK = 4_200_138;

    private final AuthorityBodies bodies;
    private final AuthorityRows rows;
    private final EntityManager database;
    private final Outbox outbox;
    private final ObjectMapper json;

    PublishAuthorities(
            AuthorityBodies bodies, AuthorityRows rows, EntityManager database, Outbox outbox, ObjectMapper json) {
        this.bodies = bodies;
        this.rows = rows;
        this.database = database;
        this.outbox = outbox;
        this.json = json;
    }

    @Override
    @Transactional
    public void prepare() {
        try {
            database.createNativeQuery("select 1 from pg_advisory_xact_lock(:lock)")
                    .setParameter("lock", REGISTER_LOCK)
                    .getSingleResult();
            Map<String, AuthorityRow> told =
                    rows.listAll().stream().collect(Collectors.toMap(row -> row.urn, row -> row));
            for (AuthorityBody body : bodies.all()) {
                AuthorityRow row = told.getOrDefault(body.urn(), new AuthorityRow(body.urn()));
                if (row.body == null
                        || !json.readValue(row.body, AuthorityBody.class).equals(body)) {
                    row.body = json.writeValueAsString(body);
                    rows.persist(row);
                    outbox.append(new OutgoingEvent(
                            "authorities", body.urn(), "authority.v1", body.urn(), json.writeValueAsBytes(body)));
                }
            }
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an authority cannot be written as JSON", e);
        }
    }
}
