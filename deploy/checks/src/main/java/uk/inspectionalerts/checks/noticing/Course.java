package uk.inspectionalerts.checks.noticing;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import uk.inspectionalerts.local.site.Request;

/**
 * What happened when, from the publication of a report on: the site is asked for the listing, the council's page and the
 * file, and the email is accepted.
 */
record Course(List<Instant> moments) {

    private static final List<String> STEPS = List.of("to listing", "to page", "to file", "to email");

    static Course of(Council council, Instant published, List<Request> requests, Instant accepted) {
        Instant listing = asked(requests, "/search", published);
        Instant page = asked(requests, "/provider/44/" + council.urn(), listing);
        Instant file = asked(requests, "/v1/file/" + council.newsFile(), page);
        return new Course(List.of(published, listing, page, file, accepted));
    }

    Duration whole() {
        return Duration.between(moments.get(0), moments.get(moments.size() - 1));
    }

    /** What each step took, in seconds. */
    String steps() {
        return IntStream.range(0, STEPS.size())
                .mapToObj(i -> String.format(
                        Locale.ROOT,
                        "%s %.1f",
                        STEPS.get(i),
                        Duration.between(moments.get(i), moments.get(i + 1)).toMillis() / 1000.0))
                .collect(Collectors.joining(", "));
    }

    private static Instant asked(List<Request> requests, String path, Instant after) {
        return requests.stream()
                .filter(request ->
                        request.path().startsWith(path) && !request.at().isBefore(after))
                .map(Request::at)
                .findFirst()
                .orElse(after);
    }
}
