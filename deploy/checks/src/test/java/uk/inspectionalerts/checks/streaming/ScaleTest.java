package uk.inspectionalerts.checks.streaming;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.inspectionalerts.checks.Client;
import uk.inspectionalerts.checks.TestStack;
import uk.inspectionalerts.checks.receiving.Hooks;
import uk.inspectionalerts.local.LocalStack;
import uk.inspectionalerts.local.Service;
import uk.inspectionalerts.local.process.Part;
import uk.inspectionalerts.local.process.Ports;
import uk.inspectionalerts.local.site.SimulatedSite;

/** Several instances of each service at once. Another number or seed: {@code -Dscale.instances=… -Dscale.seed=…}. */
class ScaleTest {

    private static final int INSTANCES = Integer.getInteger("scale.instances", 2);
    private static final long SEED = Long.getLong("scale.seed", 1601);
    private static final String FIRST = "first@inspection-alerts.example";

    @TempDir
    Path data;

    @Test
    void instancesThatComeAndDieAndGoLoseNothingAndTellNothingTwiceAndOneOfThemWatchesTheSite() throws Exception {
        try (SimulatedSite site = SimulatedSite.start();
                Hooks hooks = Hooks.on(Ports.free());
                LocalStack stack = TestStack.start(data, settings(site))) {
            Watchers watchers = new Watchers(site);
            List<Client> clients = new ArrayList<>(List.of(Client.of(stack)));
            List<Part> others = others(stack, clients);
            Readers readers = Readers.subscribe(clients.get(0), stack.mail().folder(), hooks);
            ReportStream stream = ReportStream.start(clients, SEED);
            try (stream) {
                inParallel(others);
                assertThat(watchers.fromNowOn()).containsExactly(FIRST);

                for (Service service : Service.values()) {
                    Part first = stack.service(service);
                    first.kill();
                    assertThat(watchers.fromNowOn()).hasSize(1).doesNotContain(FIRST);
                    first.start();
                }
                for (Part other : others) {
                    other.close();
                    assertThat(watchers.fromNowOn()).hasSize(1);
                    other.start();
                }
            }
            Tally tally = Tally.whenSettled(stream, readers, clients.get(0));

            System.out.println(Tally.HEADER + System.lineSeparator() + tally.row());
            assertThat(tally.complaints(1)).as("seed " + SEED).isEmpty();
        }
    }

    private static List<Part> others(LocalStack stack, List<Client> clients) {
        List<Part> others = new ArrayList<>();
        for (int number = 2; number <= INSTANCES; number++) {
            for (Service service : Service.values()) {
                int port = TestStack.portsOfServices().findFirst().orElseThrow();
                others.add(stack.another(
                        service, port, Map.of("INGEST_SITE_CONTACT", number + "@inspection-alerts.example")));
                if (service == Service.INGEST) {
                    clients.add(clients.get(0).at(URI.create("http://127.0.0.1:" + port)));
                }
            }
        }
        return others;
    }

    private static void inParallel(List<Part> parts) {
        CompletableFuture.allOf(parts.stream()
                        .map(part -> CompletableFuture.runAsync(part::start))
                        .toArray(CompletableFuture[]::new))
                .join();
    }

    private static Map<Service, Map<String, String>> settings(SimulatedSite site) {
        return Map.of(
                Service.NOTIFICATION,
                Readers.settings(),
                Service.INGEST,
                Map.of(
                        "INGEST_SITE_ENABLED", "true",
                        "INGEST_SITE_ADDRESS", site.address().toString(),
                        "INGEST_SITE_HOSTS", site.address().getAuthority(),
                        "INGEST_SITE_INTERNAL", "true",
                        "INGEST_SITE_CONTACT", FIRST,
                        "INGEST_SITE_INTERVAL", "PT2S",
                        "INGEST_SITE_QUIET_INTERVAL", "PT2S"));
    }
}
