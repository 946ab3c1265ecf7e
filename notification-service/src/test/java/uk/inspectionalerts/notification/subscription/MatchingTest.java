package uk.inspectionalerts.notification.subscription;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.hibernate.Session;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uk.inspectionalerts.local.LocalStackResource;
import uk.inspectionalerts.notification.Fixtures;
import uk.inspectionalerts.notification.alert.Audience;
import uk.inspectionalerts.notification.outcome.Outcome;

/** Whoever is to hear of an outcome is found, some at a time. */
@QuarkusTest
@QuarkusTestResource(LocalStackResource.class)
class MatchingTest {

    private static final int MANY = 1203;
    private static final Outcome DURHAM = Fixtures.outcome("durham-2022", "graded");

    @Inject
    Matching matching;

    @Inject
    EntityManager entities;

    private final String domain = UUID.randomUUID() + ".example";

    @BeforeEach
    void many_are_subscribed_and_every_tenth_twice() {
        nobody_is_subscribed();
        QuarkusTransaction.requiringNew().run(() -> {
            execute("insert into person (id, address) select gen_random_uuid(), i || '@" + domain
                    + "' from generate_series(1, " + MANY + ") i");
            subscribe("'{}'", "true");
            subscribe("'{80465}'", "cast(split_part(address, '@', 1) as int) % 10 = 0");
            subscribe("'{80500}'", "true");
        });
    }

    @AfterEach
    void nobody_is_subscribed() {
        QuarkusTransaction.requiringNew()
                .run(() -> execute("update subscription set ended_at = now() where ended_at is null"));
    }

    @Test
    void everybody_is_reached_once_with_all_rules_that_match_and_only_some_are_held_at_a_time() {
        List<Reached> all = new ArrayList<>();
        List<Integer> held = new ArrayList<>();

        QuarkusTransaction.requiringNew()
                .run(() -> matching.reached(DURHAM, Set.of(Audience.GENERAL), some -> {
                    all.addAll(some);
                    held.add(some.size());
                    assertThat(entities.unwrap(Session.class).getStatistics().getEntityCount())
                            .isLessThan(100);
                }));

        assertThat(all.stream().map(Reached::person)).hasSize(MANY).doesNotHaveDuplicates();
        assertThat(all.stream().filter(one -> one.matches().size() == 2)).hasSize(MANY / 10);
        assertThat(all).allMatch(one -> !one.why().toString().contains("80500"));
        assertThat(held).hasSizeGreaterThan(2).allMatch(some -> some <= 500);
    }

    private void subscribe(String authorities, String whose) {
        execute(
                """
                insert into subscription (id, person, channel, audience, authorities, groups, regions, types, areas, grades,
                                          directions, matching, frequency, created_at, ground, confirmed_by, confirmed_at)
                select gen_random_uuid(), id, 'email', 'general', %s, '{}', '{}', '{}', '{}', '{}', '{}', 'all',
                       'immediate', now(), 'test', 'test', now()
                  from person where address like '%%@%s' and %s
                """
                        .formatted(authorities, domain, whose));
    }

    private void execute(String sql) {
        entities.createNativeQuery(sql).executeUpdate();
    }
}
