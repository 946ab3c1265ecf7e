package uk.inspectionalerts.checks.streaming;

import java.net.URI;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import uk.inspectionalerts.checks.receiving.Message;

/**
 * What was accepted against what arrived: each report for each reader.
 *
 * @param messages how many arrived, further copies not counted
 * @param missing what did not arrive
 * @param unexpected what nothing accepted accounts for
 * @param repeated the ids of messages that arrived more than once, each once for every further copy
 * @param unfounded the ids of messages about something that never arrived, with how often the news must have been attempted
 */
record Count(
        int messages,
        List<String> missing,
        List<String> unexpected,
        List<String> repeated,
        Map<String, Integer> unfounded) {

    static Count of(Collection<Story> stories, Set<String> readers, List<Message> received) {
        Map<Key, List<Message>> byKey = received.stream()
                .collect(Collectors.groupingBy(
                        message -> new Key(message.to(), message.about()), LinkedHashMap::new, Collectors.toList()));
        List<String> missing = new ArrayList<>();
        List<String> unexpected = new ArrayList<>();
        List<String> repeated = new ArrayList<>();
        Map<String, Integer> unfounded = new LinkedHashMap<>();
        for (Story story : stories) {
            for (String reader : readers) {
                Key key = new Key(reader, story.source());
                List<Message> copies = byKey.remove(key);
                Heard heard = new Heard(story, copies == null ? List.of() : copies);
                heard.missing().ifPresent(what -> missing.add(key + " " + what));
                heard.unexpected().forEach(what -> unexpected.add(key + " " + what));
                repeated.addAll(heard.repeated());
                unfounded.putAll(heard.unfounded());
            }
        }
        byKey.forEach((key, messages) -> unexpected.add(key + " " + messages));
        return new Count(received.size() - repeated.size(), missing, unexpected, repeated, unfounded);
    }

    private record Key(String reader, URI report) {
        @Override
        public String toString() {
            return reader + " " + report;
        }
    }
}
