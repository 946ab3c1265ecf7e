package uk.inspectionalerts.checks.signals;

import java.util.Set;

/**
 * A call of a service, as the runbook names it.
 *
 * @param path as its description has it: {@code /deliveries/{id}/replay}
 * @param parameters the names in its query
 * @param members the names in its body
 */
public record Call(String method, String service, String path, Set<String> parameters, Set<String> members) {

    @Override
    public String toString() {
        return method + " " + service + path;
    }
}
