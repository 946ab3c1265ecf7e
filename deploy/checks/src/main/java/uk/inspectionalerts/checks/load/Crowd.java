package uk.inspectionalerts.checks.load;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import uk.inspectionalerts.local.LocalPostgres;

/** Made-up subscribers, put straight into notification-service's database, and what it says of their deliveries. */
final class Crowd implements AutoCloseable {

    private static final String PERSONS =
            """
            insert into person (id, address)
            select gen_random_uuid(), 'reader-' || i || '@crowd-' || i % 50 || '.example' from generate_series(?, ?) i
            """;

    /**
     * Of twenty: eight councils' own rooms, one minister's office, four who follow a region, two all England, two what is
     * critical, one what is graded inadequate, one what has improved, one who names twenty authorities. Of ten of each eight
     * want it at once, one daily, one weekly.
     */
    private static final String MIXED =
            """
            insert into subscription (id, person, channel, audience, authorities, groups, regions, types, areas, grades,
                                      directions, severity, matching, frequency, created_at, ground, confirmed_by,
                                      confirmed_at)
            select gen_random_uuid(), p.id, 'email',
                   case when k < 8 then 'council' when k = 8 then 'ministerial' else 'general' end,
                   case when k < 8 then array[a.urns[1 + i * 7 % cardinality(a.urns)]]
                        when k = 19 then a.urns[1 + i * 7 % 130:20 + i * 7 % 130] else '{}' end,
                   '{}', case when k between 9 and 12 then array['E1200000' || 1 + i / 20 % 9] else '{}' end,
                   case when k = 18 then array['improved'] else '{}' end, '{}',
                   case when k = 17 then array['inadequate'] else '{}' end, '{}',
                   case when k in (15, 16) then 'critical' end, 'all',
                   case i / 20 % 10 when 8 then 'daily' when 9 then 'weekly' else 'immediate' end,
                   now(), 'a measurement', 'checks', now()
              from (select i, i % 20 as k from generate_series(?, ?) i) n
              join person p on p.address = 'reader-' || i || '@crowd-' || i % 50 || '.example'
              cross join (select array_agg(urn order by urn) as urns from authority) a
            """;

    /** Everybody wants everything at once; of twenty one is a minister's office. */
    private static final String ALIKE =
            """
            insert into subscription (id, person, channel, audience, authorities, groups, regions, types, areas, grades,
                                      directions, severity, matching, frequency, created_at, ground, confirmed_by,
                                      confirmed_at)
            select gen_random_uuid(), p.id, 'email', case when i % 20 = 0 then 'ministerial' else 'general' end,
                   '{}', '{}', '{}', '{}', '{}', '{}', '{}', null, 'all', 'immediate', now(), 'a measurement', 'checks',
                   now()
              from generate_series(?, ?) i
              join person p on p.address = 'reader-' || i || '@crowd-' || i % 50 || '.example'
            """;

    /** Those of {@code d} that go to the crowd and not to others. */
    private static final String TO_CROWD =
            "d.digest is null and exists (select 1 from person p where p.id = d.person and p.address like '%@crowd-%')";

    private static final String HISTORY = "select count(*) from outcome where received_at >= ?";
    private static final int LEAST_HISTORY = 400;
    private static final Duration QUIET = Duration.ofSeconds(3);

    private final Connection connection;

    Crowd(LocalPostgres postgres) throws SQLException {
        connection = DriverManager.getConnection(postgres.jdbcUrl("notification"), LocalPostgres.SUPERUSER, "");
    }

    /** Has those from the one number to the other subscribe, each to something else. */
    void mixed(int from, int to) throws SQLException {
        subscribe(MIXED, from, to);
    }

    /** Has those from the one number to the other subscribe to everything. */
    void alike(int from, int to) throws SQLException {
        subscribe(ALIKE, from, to);
    }

    private void subscribe(String subscriptions, int from, int to) throws SQLException {
        for (String sql : new String[] {PERSONS, subscriptions}) {
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                statement.setInt(1, from);
                statement.setInt(2, to);
                statement.executeUpdate();
            }
        }
        try (Statement statement = connection.createStatement()) {
            statement.execute("analyze person, subscription");
        }
    }

    /** How many outcomes that are alerted on arrived since then. */
    int outcomes(Instant since) throws SQLException {
        return (int) number("select count(*) from outcome where alert and received_at >= ?", since);
    }

    /** Waits until the history has arrived: it is said once, after the first start, and alerted on to nobody. */
    void awaitHistory() throws InterruptedException, SQLException {
        double before = 0;
        double now = number(HISTORY, Instant.EPOCH);
        while (now < LEAST_HISTORY || now != before) {
            Thread.sleep(QUIET.toMillis());
            before = now;
            now = number(HISTORY, Instant.EPOCH);
        }
    }

    /** How many deliveries to it became due since then, settled or not; those of digests wait for their slot. */
    int deliveries(Instant since) throws SQLException {
        return (int) number("select count(*) from delivery d where " + TO_CROWD + " and d.due_since >= ?", since);
    }

    /** How many of them are not settled yet. */
    int open(Instant since) throws SQLException {
        return (int) number(
                "select count(*) from delivery d where " + TO_CROWD + " and d.next_at is not null and d.due_since >= ?",
                since);
    }

    /** Gives up what is not settled of what goes to others. */
    void forgetOthers() throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(
                    """
                    update delivery d set status = 'abandoned', next_at = null, settled_at = now(), reason = 'a measurement'
                     where d.next_at is not null and d.status <> 'in_flight' and not (%s)
                    """
                            .formatted(TO_CROWD));
        }
    }

    /** When the first outcome since then arrived. */
    Instant arrival(Instant since) throws SQLException {
        return Instant.ofEpochMilli((long) number(
                "select 1000 * extract(epoch from min(received_at)) from outcome where alert and received_at >= ?",
                since));
    }

    /** Milliseconds from the arrival of the first outcome since then to the acceptance of that share of all messages. */
    double accepted(Instant since, double share) throws SQLException {
        return number(
                """
                select 1000 * extract(epoch from percentile_disc(%s) within group (order by d.settled_at)
                                                 - (select min(received_at) from outcome where alert and received_at >= ?))
                  from delivery d where %s and d.status = 'delivered' and d.due_since >= '%s'
                """
                        .formatted(share, TO_CROWD, since),
                since);
    }

    /** Milliseconds from becoming due to acceptance, of that share of the messages of an audience. */
    double waited(Instant since, String audience, double share) throws SQLException {
        return number(
                """
                select 1000 * extract(epoch from percentile_disc(%s) within group (order by d.settled_at - d.due_since))
                  from delivery d join alert a on a.id = d.alert and a.audience = '%s'
                 where %s and d.status = 'delivered' and d.due_since >= ?
                """
                        .formatted(share, audience, TO_CROWD),
                since);
    }

    /** The moment at which the first message of that audience was accepted. */
    Instant first(Instant since, String audience) throws SQLException {
        return Instant.ofEpochMilli((long) number(
                """
                select 1000 * extract(epoch from min(d.settled_at)) from delivery d
                  join alert a on a.id = d.alert and a.audience = '%s' where d.status = 'delivered' and d.due_since >= ?
                """
                        .formatted(audience),
                since));
    }

    private double number(String query, Instant since) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setObject(1, OffsetDateTime.ofInstant(since, ZoneOffset.UTC));
            try (ResultSet rows = statement.executeQuery()) {
                rows.next();
                return rows.getDouble(1);
            }
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
