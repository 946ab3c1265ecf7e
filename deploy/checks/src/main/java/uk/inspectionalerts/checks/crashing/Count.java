package uk.inspectionalerts.checks.crashing;

import java.net.URI;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What was accepted against what arrived: each report once at each address.
 *
 * @param expected how many messages there should be
 * @param missing what did not arrive, as "address report"
 * @param unexpected messages that nothing accepted accounts for, and second messages under an id of their own
 * @param repeated the ids of messages that arrived more than once under the same id, each once for every further copy
 */
record Count(int expected, Set<String> missing, List<String> unexpected, List<String> repeated) {

    Count {
        missing = Set.copyOf(missing);
        unexpected = List.copyOf(unexpected);
        repeated = List.copyOf(repeated);
    }

    static Count of(Collection<URI> reports, Collection<String> addresses, List<Sink.Message> arrived) {
        Set<String> expected = new TreeSet<>();
        reports.forEach(report -> addresses.forEach(address -> expected.add(key(address, report))));
        Map<String, List<Sink.Message>> byKey = arrived.stream()
                .filter(message -> addresses.contains(message.to()))
                .collect(Collectors.groupingBy(message -> key(message.to(), message.about())));
        List<String> unexpected = new ArrayList<>();
        List<String> repeated = new ArrayList<>();
        byKey.forEach((key, messages) -> {
            Set<String> ids = messages.stream().map(Sink.Message::id).collect(Collectors.toSet());
            boolean foreseen = expected.contains(key) && ids.size() == 1;
            if (!foreseen) {
                unexpected.add(key + " " + ids);
            }
            messages.stream().skip(1).map(Sink.Message::id).forEach(repeated::add);
        });
        Set<String> missing = new HashSet<>(expected);
        missing.removeAll(byKey.keySet());
        return new Count(expected.size(), missing, unexpected, repeated);
    }

    private static String key(String address, URI report) {
        return address + " " + report;
    }
}
