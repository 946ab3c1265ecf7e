package uk.inspectionalerts.checks.manifests.rendered;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.deser.DeserializationProblemHandler;
import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.client.utils.KubernetesSerialization;
import io.strimzi.api.kafka.model.kafka.Kafka;
import io.strimzi.api.kafka.model.nodepool.KafkaNodePool;
import io.strimzi.api.kafka.model.topic.KafkaTopic;
import io.strimzi.api.kafka.model.user.KafkaUser;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads objects as the cluster and its operators do, and notes whatever they would pass over: a field that a kind does not
 * have is a word that somebody believes to have been heard.
 */
public final class Reading {

    private final KubernetesSerialization serialization;
    private List<String> misread = new ArrayList<>();
    private String reading = "";

    /**
     * What came of reading one object.
     *
     * @param object empty if it cannot be read as what it says it is
     * @param misread what it says that its kind does not know, or says wrongly
     */
    public record Result(Optional<HasMetadata> object, List<String> misread) {}

    public Reading() {
        ObjectMapper mapper = new ObjectMapper().addHandler(new DeserializationProblemHandler() {
            @Override
            public boolean handleUnknownProperty(
                    DeserializationContext context,
                    JsonParser parser,
                    JsonDeserializer<?> reader,
                    Object of,
                    String name)
                    throws IOException {
                misread.add(reading + "has no field " + name);
                parser.skipChildren();
                return true;
            }
        });
        serialization = new KubernetesSerialization(mapper, true);
        List.of(Kafka.class, KafkaNodePool.class, KafkaTopic.class, KafkaUser.class)
                // the model of the older version, which knows the fields of this one
                .forEach(kind ->
                        serialization.registerKubernetesResource("kafka.strimzi.io/v1", kind.getSimpleName(), kind));
        Kinds.ALL.forEach(serialization::registerKubernetesResource);
    }

    public Result read(JsonNode document) {
        misread = new ArrayList<>();
        return new Result(object(document), misread);
    }

    private Optional<HasMetadata> object(JsonNode document) {
        reading = document.path("kind").asText() + " "
                + document.path("metadata").path("name").asText() + ": ";
        try {
            HasMetadata object = serialization.unmarshal(document.toString());
            if (object instanceof GenericKubernetesResource) {
                misread.add(reading + "is of a kind that nobody here knows: " + document.path("apiVersion"));
            } else {
                Leftovers.in(object).forEach(each -> misread.add(reading + each));
            }
            return Optional.of(object);
        } catch (RuntimeException wrong) {
            misread.add(reading + "cannot be read: " + wrong.getMessage());
            return Optional.empty();
        }
    }
}
