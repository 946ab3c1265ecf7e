package uk.inspectionalerts.messaging.probing;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.config.ConfigException;
import org.apache.kafka.common.errors.SaslAuthenticationException;
import org.apache.kafka.common.errors.SslAuthenticationException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What went wrong is told as what an operator is to do. */
class TroubleTest {

    private static final String URL = "jdbc:postgresql://db.example:5432/ingest";

    @ParameterizedTest
    @CsvSource({
        "28P01, false, QUARKUS_DATASOURCE_PASSWORD",
        "28000, false, QUARKUS_DATASOURCE_USERNAME",
        "3D000, false, make it",
        "08001, false, start it",
        "53100, false, give it room",
        "57P03, false, starts or stops",
        "XX000, false, says: it went wrong",
        "53300, true, max_connections"
    })
    void eachCodeOfTheDatabaseSaysWhatToDo(String state, boolean fit, String said) {
        Finding finding = SqlTrouble.finding(new SQLException("it went wrong\nand more", state), new Config());

        assertThat(finding.fit()).isEqualTo(fit);
        assertThat(finding.line())
                .get()
                .asString()
                .contains(said)
                .doesNotContain("the-password", "sslpassword", "and more");
    }

    @Test
    void aFullDiskIsFoundAmongCausesAndSuppressedExceptions() {
        Exception failure = new IllegalStateException("Could not commit");
        failure.addSuppressed(new IllegalStateException(new SQLException("", "53100")));

        assertThat(SqlTrouble.isDiskFull(new IllegalStateException(failure))).isTrue();
        assertThat(SqlTrouble.isDiskFull(new SQLException("", "53300"))).isFalse();
    }

    static Stream<Arguments> ofKafka() {
        return Stream.of(
                Arguments.of(new SaslAuthenticationException("Authentication failed"), "KAFKA_SASL_JAAS_CONFIG"),
                Arguments.of(new SslAuthenticationException("PKIX"), "KAFKA_SSL_TRUSTSTORE_LOCATION"),
                Arguments.of(new TopicAuthorizationException(Set.of("reports")), "no right to reports"),
                Arguments.of(
                        new KafkaException(new ConfigException("No resolvable bootstrap urls")),
                        "No resolvable bootstrap urls"));
    }

    @ParameterizedTest
    @MethodSource("ofKafka")
    void whatTheBrokerRefusesIsToBePutRightWheneverItHappens(Exception failure, String said) {
        for (boolean reached : List.of(true, false)) {
            Finding finding = KafkaTrouble.finding(failure, "kafka.example:9093", reached);

            assertThat(finding.fit()).isFalse();
            assertThat(finding.line()).get().asString().contains(said, "kafka.example:9093");
        }
    }

    @Test
    void aBrokerThatWasNeverReachedIsAWrongAddressAndOneThatWasIsAnOutage() {
        Exception failure = new TimeoutException();

        assertThat(KafkaTrouble.finding(failure, "kafka.example:9093", false).fit())
                .isFalse();
        assertThat(KafkaTrouble.finding(failure, "kafka.example:9093", true).fit())
                .isTrue();
    }

    private static final class Config implements DatabaseConfig, DatabaseConfig.Jdbc {

        @Override
        public String username() {
            return "ingest";
        }

        @Override
        public String password() {
            return "the-password";
        }

        @Override
        public Jdbc jdbc() {
            return this;
        }

        @Override
        public String url() {
            return URL + "?sslpassword=secret";
        }

        @Override
        public Map<String, String> additionalJdbcProperties() {
            return Map.of();
        }
    }
}
