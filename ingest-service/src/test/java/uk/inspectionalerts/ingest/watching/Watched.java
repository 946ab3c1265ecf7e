package uk.inspectionalerts.ingest.watching;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager.TestInjector.MatchesType;
import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.List;
import java.util.Map;
import java.util.Set;
import uk.inspectionalerts.ingest.SettableClock;
import uk.inspectionalerts.local.site.SimulatedSite;

/** The service watching a simulated site, one step at a time, at a time that the test sets. */
public class Watched implements QuarkusTestProfile {

    @Override
    public Set<Class<?>> getEnabledAlternatives() {
        return Set.of(SettableClock.class, Watcher.class);
    }

    @Override
    public List<TestResourceEntry> testResources() {
        return List.of(new TestResourceEntry(Site.class));
    }

    public static class Site implements QuarkusTestResourceLifecycleManager {

        private SimulatedSite site;

        @Override
        public Map<String, String> start() {
            site = SimulatedSite.start();
            return Map.of(
                    "ingest.site.enabled", "true",
                    "ingest.site.address", site.address().toString(),
                    "ingest.site.hosts", "127.0.0.1",
                    "ingest.site.internal", "true",
                    "ingest.site.contact", "watch@example.org",
                    "ingest.site.pause", "PT0S",
                    "ingest.site.time-limit", "PT3S",
                    "ingest.site.tick", "off");
        }

        @Override
        public void inject(TestInjector injector) {
            injector.injectIntoFields(site, new MatchesType(SimulatedSite.class));
        }

        @Override
        public void stop() {
            site.close();
        }
    }
}
