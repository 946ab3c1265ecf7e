package uk.inspectionalerts.notification.posting;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.SmallRyeConfigBuilder;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.inspectionalerts.notification.alert.SendResult.TryLater;
import uk.inspectionalerts.notification.enrolling.WebhookConfig;
import uk.inspectionalerts.notification.webhook.EndpointUrl;
import uk.inspectionalerts.notification.webhook.Parcel;
import uk.inspectionalerts.notification.webhook.Secret;

/** As the service is shipped, no setting changed. */
class WebhookClientTest {

    private static final WebhookConfig SHIPPED = new SmallRyeConfigBuilder()
            .withMapping(WebhookConfig.class)
            .withDefaultValue("notification.webhook.key", "of 32 characters or more, whatever it is")
            .build()
            .getConfigMapping(WebhookConfig.class);

    private final HookServer server = new HookServer();
    private final WebhookClient client =
            new WebhookClient(SHIPPED, () -> URI.create("https://alerts.example"), Clock.systemUTC());

    @AfterEach
    void everything_is_closed() {
        client.close();
        server.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://localhost/", "https://127.0.0.1/", "https://[::1]/", "https://169.254.169.254/"})
    void nothing_is_posted_inside_even_to_what_was_enrolled_before(String url) {
        Attempt attempt = post(URI.create(url));

        assertThat(attempt.result()).isInstanceOf(TryLater.class);
        assertThat(attempt.result().why().orElseThrow()).contains("not of the public Internet");
    }

    @Test
    void nothing_is_posted_in_the_clear_or_to_another_port() {
        assertThat(post(server.url("/")).result().why().orElseThrow()).contains("only https");
        assertThat(post(URI.create("https://hooks.example:8443/"))
                        .result()
                        .why()
                        .orElseThrow())
                .contains("not among the hosts");
        assertThat(server.received()).isEmpty();
    }

    private Attempt post(URI url) {
        return client.post(
                new EndpointUrl(url),
                List.of(Secret.of(new byte[32])),
                new Parcel(UUID.randomUUID(), "alert.test", "{}".getBytes(UTF_8)));
    }
}
