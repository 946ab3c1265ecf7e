package uk.inspectionalerts.local;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import uk.inspectionalerts.local.process.LocalFailure;
import uk.inspectionalerts.local.process.Ports;

/**
 * The ports that the stack listens on, all on the loopback address. A service's management port is its own port plus
 * 1000.
 */
public record PortPlan(int ingest, int grading, int notification, int kafka, int postgres, int smtp) {

    static final int MANAGEMENT_OFFSET = 1000;
    private static final int HIGHEST = 65_535;

    public PortPlan {
        Map<Integer, String> users = new LinkedHashMap<>();
        listeners(ingest, grading, notification, kafka, postgres, smtp).forEach((variable, port) -> {
            if (port < 1 || port > HIGHEST) {
                throw new IllegalArgumentException(
                        variable + " must be a port number from 1 to " + HIGHEST + ", not " + port);
            }
            String other = users.put(port, variable);
            if (other != null) {
                throw new IllegalArgumentException("%s and %s both mean port %d".formatted(other, variable, port));
            }
        });
    }

    /**
     * The ports of the environment variables, each with its default.
     *
     * @throws IllegalArgumentException if one is no port, or two are the same
     */
    public static PortPlan from(Map<String, String> environment) {
        return new PortPlan(
                port(environment, "INGEST_PORT", 8081),
                port(environment, "GRADING_PORT", 8082),
                port(environment, "NOTIFICATION_PORT", 8083),
                port(environment, "KAFKA_PORT", 19_092),
                port(environment, "POSTGRES_PORT", 15_432),
                port(environment, "SMTP_PORT", 3025));
    }

    public int of(Service service) {
        return switch (service) {
            case INGEST -> ingest;
            case GRADING -> grading;
            case NOTIFICATION -> notification;
        };
    }

    public int managementOf(Service service) {
        return managementOf(of(service));
    }

    /** The management port of what listens on that port. */
    static int managementOf(int port) {
        return port + MANAGEMENT_OFFSET;
    }

    /**
     * Nobody else may listen on any of them.
     *
     * @throws LocalFailure naming the first port that is taken and the variable that moves it
     */
    public void requireFree() {
        listeners(ingest, grading, notification, kafka, postgres, smtp).forEach((variable, port) -> {
            if (!Ports.isFree(port)) {
                throw new LocalFailure(
                        "Port %d is in use: stop what uses it, or choose another with %s".formatted(port, variable));
            }
        });
    }

    /** Whether that port is one of them. */
    public boolean includes(int port) {
        return listeners(ingest, grading, notification, kafka, postgres, smtp).containsValue(port);
    }

    /** Whether nobody listens on any of them. */
    public boolean areFree() {
        return listeners(ingest, grading, notification, kafka, postgres, smtp).values().stream()
                .allMatch(Ports::isFree);
    }

    private static Map<String, Integer> listeners(
            int ingest, int grading, int notification, int kafka, int postgres, int smtp) {
        Map<String, Integer> listeners = new LinkedHashMap<>();
        Function<String, String> management = variable -> variable + " (management port, + " + MANAGEMENT_OFFSET + ")";
        listeners.put("INGEST_PORT", ingest);
        listeners.put("GRADING_PORT", grading);
        listeners.put("NOTIFICATION_PORT", notification);
        listeners.put("KAFKA_PORT", kafka);
        listeners.put("POSTGRES_PORT", postgres);
        listeners.put("SMTP_PORT", smtp);
        listeners.put(management.apply("INGEST_PORT"), ingest + MANAGEMENT_OFFSET);
        listeners.put(management.apply("GRADING_PORT"), grading + MANAGEMENT_OFFSET);
        listeners.put(management.apply("NOTIFICATION_PORT"), notification + MANAGEMENT_OFFSET);
        return listeners;
    }

    /**
     * The port that an environment variable names, or its default.
     *
     * @throws IllegalArgumentException if it is no number
     */
    public static int port(Map<String, String> environment, String variable, int otherwise) {
        String given = environment.getOrDefault(variable, "");
        try {
            return given.isBlank() ? otherwise : Integer.parseInt(given.strip());
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(variable + " must be a port number, not '" + given + "'");
        }
    }
}
