package uk.inspectionalerts.checks;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import uk.inspectionalerts.local.Checkout;
import uk.inspectionalerts.local.DataFolder;
import uk.inspectionalerts.local.LocalStack;
import uk.inspectionalerts.local.PortPlan;
import uk.inspectionalerts.local.Service;
import uk.inspectionalerts.local.process.Ports;

/** The packaged system on ports of its own, so that it hurts neither another test nor a stack that somebody runs. */
public final class TestStack {

    private TestStack() {}

    public static LocalStack start(Path data) {
        return start(data, Map.of());
    }

    /** With these environment variables of services. */
    public static LocalStack start(Path data, Map<Service, Map<String, String>> settings) {
        return new LocalStack(Checkout.find(), new DataFolder(data), ports(), settings, step -> {}).start();
    }

    /** Free ports, of which each service's management port (its own plus 1000) is free too. */
    static PortPlan ports() {
        List<Integer> free = portsOfServices().limit(6).toList();
        return new PortPlan(free.get(0), free.get(1), free.get(2), free.get(3), free.get(4), free.get(5));
    }

    /** The same, one after the other. */
    public static Stream<Integer> portsOfServices() {
        return Stream.generate(Ports::free)
                .filter(port -> port < 64_000 && Ports.isFree(port + 1000))
                .distinct();
    }
}
