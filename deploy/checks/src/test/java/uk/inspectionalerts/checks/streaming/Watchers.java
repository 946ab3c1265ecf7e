package uk.inspectionalerts.checks.streaming;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import uk.inspectionalerts.local.process.Wait;
import uk.inspectionalerts.local.site.Request;
import uk.inspectionalerts.local.site.SimulatedSite;

/** Who asks a site, by the contact that each instance names in its requests. */
record Watchers(SimulatedSite site) {

    private static final int SOME = 2;
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final Pattern CONTACT = Pattern.compile("\\((\\S+@\\S+)\\)");

    /** The contacts of those who make the next few requests. */
    Set<String> fromNowOn() {
        int before = site.requests().size();
        assertThat(Wait.until(PATIENCE, () -> site.requests().size() >= before + SOME))
                .as("somebody watches the site")
                .isTrue();
        List<Request> requests = site.requests();
        return requests.subList(before, requests.size()).stream()
                .map(Watchers::contact)
                .collect(Collectors.toSet());
    }

    private static String contact(Request request) {
        Matcher contact = CONTACT.matcher(request.header("User-Agent").orElse(""));
        return contact.find() ? contact.group(1) : "";
    }
}
