package uk.inspectionalerts.messaging.readying;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import uk.inspectionalerts.messaging.probing.Finding;

/** Tells what was seen last, without delay. */
@Readiness
@ApplicationScoped
class ReadinessProbe implements HealthCheck {

    private static final String WELL = "as it has to be";

    private final Lookout lookout;

    ReadinessProbe(Lookout lookout) {
        this.lookout = lookout;
    }

    @Override
    public HealthCheckResponse call() {
        Finding database = lookout.ofDatabase();
        Finding broker = lookout.ofBroker();
        return HealthCheckResponse.named("what the service stands on")
                .status(database.fit() && broker.fit())
                .withData("database", database.line().orElse(WELL))
                .withData("kafka", broker.line().orElse(WELL))
                .build();
    }
}
