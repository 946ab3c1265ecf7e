package uk.inspectionalerts.notification;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;
import org.awaitility.Awaitility;

/** Subscribers to one council of their own, put straight into the database, and how far they have been told of its report. */
public final class Crowd {

    private static final String PERSON =
            "insert into person (id, address) values (?, 'reader-' || ? || '-' || ? || '@' || ?)";
    private static final String SUBSCRIPTION =
            """
            insert into subscription (id, person, channel, audience, authorities, groups, regions, types, areas, grades,
                                      directions, severity, matching, frequency, created_at, ground, confirmed_by,
                                      confirmed_at)
            values (gen_random_uuid(), ?, 'email', ?, array[?], '{}', '{}', '{}', '{}', '{}', '{}', null, 'all',
                    'immediate', now(), 'a test', 'tests', now())
            """;

    private final UUID inspection = UUID.randomUUID();
    private final String urn = Integer.toString(inspection.hashCode() & 0x7fffffff);
    private final Database database;
    private final Topics topics;
    private int subscribed;

    public Crowd(Database database, Topics topics) {
        this.database = database;
        this.topics = topics;
    }

    public String urn() {
        return urn;
    }

    /** So many more, the mailboxes of all of them at that domain. */
    public void subscribe(int readers, String audience, String domain) {
        try (Connection connection = database.connection();
                PreparedStatement person = connection.prepareStatement(PERSON);
                PreparedStatement subscription = connection.prepareStatement(SUBSCRIPTION)) {
            for (int i = 0; i < readers; i++) {
                UUID id = UUID.randomUUID();
                person.setObject(1, id);
                person.setInt(2, subscribed++);
                person.setString(3, urn);
                person.setString(4, domain);
                person.addBatch();
                subscription.setObject(1, id);
                subscription.setString(2, audience);
                subscription.setString(3, urn);
                subscription.addBatch();
            }
            person.executeBatch();
            subscription.executeBatch();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Publishes the report of that fixture as theirs. */
    public void tell(String fixture) {
        byte[] body = new String(Fixtures.body(fixture), UTF_8)
                .replaceFirst("\"inspection\": \"[^\"]*\"", "\"inspection\": \"" + inspection + "\"")
                .replaceFirst("\"urn\": \"[^\"]*\"", "\"urn\": \"" + urn + "\"")
                .replaceFirst("\"alert\": \\w+", "\"alert\": true")
                .getBytes(UTF_8);
        topics.publish("outcomes", UUID.randomUUID(), "outcome.graded.v1", body);
    }

    /** Waits until so many of their deliveries are as the condition on {@code d} and on the person {@code p} says. */
    public void await(int deliveries, String condition, Duration patience) {
        Awaitility.await().atMost(patience).pollInterval(Duration.ofMillis(100)).untilAsserted(() -> assertThat(
                        count(condition))
                .isEqualTo(deliveries));
    }

    /** How many of their deliveries are so. */
    public int count(String condition) {
        try {
            return database.number("select count(*) from delivery d join person p on p.id = d.person"
                    + " join alert a on a.id = d.alert where a.inspection = '" + inspection + "' and " + condition);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
