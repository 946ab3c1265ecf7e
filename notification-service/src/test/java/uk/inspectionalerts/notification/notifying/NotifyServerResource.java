package uk.inspectionalerts.notification.notifying;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager.TestInjector.MatchesType;
import java.util.Map;

/** Has email go by a simulated Notify. A test's field of type {@link NotifyServer} is set to it. */
public final class NotifyServerResource implements QuarkusTestResourceLifecycleManager {

    static final String CALLBACK_TOKEN = "agreed-with-notify-and-of-no-use-elsewhere";

    private NotifyServer server;

    @Override
    public Map<String, String> start() {
        server = new NotifyServer();
        return Map.of(
                "notification.channels.email",
                "notify",
                "notification.notify.url",
                server.url(),
                "notification.notify.internal",
                "true",
                "notification.notify.api-key",
                "tests-" + NotifyServer.SERVICE + "-" + NotifyServer.SECRET,
                "notification.notify.template",
                NotifyServer.TEMPLATE,
                "notification.notify.callback-token",
                CALLBACK_TOKEN,
                "notification.notify.timeout",
                "PT2S",
                "notification.notify.first-retry",
                "PT0.2S");
    }

    @Override
    public void inject(TestInjector injector) {
        injector.injectIntoFields(server, new MatchesType(NotifyServer.class));
    }

    @Override
    public void stop() {
        if (server != null) {
            server.close();
        }
    }
}
