package uk.inspectionalerts.notification.webhook;

import java.util.Set;
import java.util.stream.Collectors;

/**
 * To which ports posts may go.
 *
 * @param allowed of any public host; 443 but for a reason
 * @param internal whether posts may go to any host by plain HTTP too: for runs on one machine and for tests
 */
public record Ports(Set<Integer> allowed, boolean internal) {

    public Ports {
        allowed = Set.copyOf(allowed);
        if (allowed.isEmpty() || allowed.stream().anyMatch(port -> port < 1 || port > 65_535)) {
            throw new IllegalArgumentException("ports are 1 to 65535, and at least one: " + allowed);
        }
    }

    /** @throws IllegalArgumentException if not; the message says which may be used */
    void mustAllow(String port, String scheme) {
        int number = port.isEmpty() ? (scheme.equals("https") ? 443 : 80) : number(port);
        if (!internal && !allowed.contains(number)) {
            throw new IllegalArgumentException("url names a port that is not used for webhooks: use "
                    + allowed.stream().sorted().map(String::valueOf).collect(Collectors.joining(" or ")) + ".");
        }
    }

    private static int number(String port) {
        return port.matches("\\d{1,5}") ? Integer.parseInt(port) : 0;
    }
}
