package uk.inspectionalerts.messaging.probing;

import java.util.stream.Stream;
import org.apache.kafka.common.config.ConfigException;
import org.apache.kafka.common.errors.AuthenticationException;
import org.apache.kafka.common.errors.TopicAuthorizationException;

/** What it means for an operator that the broker did not do what it was asked. */
final class KafkaTrouble {

    private KafkaTrouble() {}

    /**
     * Tells it in one line, without any secret.
     *
     * @param reached whether the broker has answered since the service started
     */
    static Finding finding(Exception failure, String servers, boolean reached) {
        Throwable cause = Stream.iterate((Throwable) failure, each -> each != null, Throwable::getCause)
                .filter(each -> each instanceof AuthenticationException
                        || each instanceof TopicAuthorizationException
                        || each instanceof ConfigException)
                .findFirst()
                .orElse(failure);
        if (cause instanceof AuthenticationException) {
            return Finding.unfit(
                    "Kafka at %s does not know this service, or is not known to it (%s): put right KAFKA_SASL_JAAS_CONFIG, or the certificates of KAFKA_SSL_KEYSTORE_LOCATION and KAFKA_SSL_TRUSTSTORE_LOCATION."
                            .formatted(servers, firstLine(cause)));
        }
        if (cause instanceof TopicAuthorizationException unauthorized) {
            return Finding.unfit(
                    "Kafka at %s gives this service no right to %s: give it, as components/platform/users.yaml says."
                            .formatted(servers, String.join(", ", unauthorized.unauthorizedTopics())));
        }
        if (cause instanceof ConfigException) {
            return Finding.unfit(
                    "Kafka cannot be asked at %s (%s): put right KAFKA_BOOTSTRAP_SERVERS or the setting that is named."
                            .formatted(servers, firstLine(cause)));
        }
        return reached
                ? Finding.noted("Kafka at %s is away: what there is to say waits and is sent once it is back."
                        .formatted(servers))
                : Finding.unfit(
                        "No Kafka answers at %s: start it, or put right KAFKA_BOOTSTRAP_SERVERS and KAFKA_SECURITY_PROTOCOL."
                                .formatted(servers));
    }

    private static String firstLine(Throwable failure) {
        return String.valueOf(failure.getMessage()).lines().findFirst().orElse("");
    }
}
