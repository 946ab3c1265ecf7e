package uk.inspectionalerts.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.DriverManager;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.junit.jupiter.api.Test;

class LocalStackResourceTest {

    @Test
    void eachTestHasItsOwnDatabaseAndTopicsOnOneServer() throws Exception {
        LocalStackResource first = new LocalStackResource();
        LocalStackResource second = new LocalStackResource();

        Map<String, String> one = first.start();
        Map<String, String> two = second.start();

        assertThat(one.get("kafka.bootstrap.servers")).isEqualTo(two.get("kafka.bootstrap.servers"));
        assertThat(one.get("messaging.topic-prefix")).isNotEqualTo(two.get("messaging.topic-prefix"));
        assertThat(one.get("quarkus.datasource.jdbc.url")).isNotEqualTo(two.get("quarkus.datasource.jdbc.url"));
        assertThat(one.get("quarkus.oidc.public-key")).isEqualTo(two.get("quarkus.oidc.public-key"));
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", one.get("kafka.bootstrap.servers")));
                var database = DriverManager.getConnection(
                        one.get("quarkus.datasource.jdbc.url"), one.get("quarkus.datasource.username"), "")) {
            assertThat(admin.listTopics().names().get()).contains(one.get("messaging.topic-prefix") + "reports");
            assertThat(database.isValid(5)).isTrue();
        }
        first.stop();
        second.stop();
    }
}
