package uk.inspectionalerts.messaging.readying;

import io.quarkus.logging.Log;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import uk.inspectionalerts.messaging.probing.Finding;

/** Says what was found in the log: once, and again only when it is another, or now and then while it lasts. */
final class Saying {

    private static final Duration AGAIN = Duration.ofMinutes(10);

    private final Clock clock = Clock.systemUTC();
    private final Map<String, Said> said = new HashMap<>();

    void say(String what, Finding finding) {
        Said before = said.get(what);
        Instant now = clock.instant();
        if (finding.line().isEmpty()) {
            if (said.remove(what) != null) {
                Log.infof("%s is as it has to be again.", what);
            }
        } else if (before == null
                || !before.gist().equals(gist(finding))
                || before.at().plus(AGAIN).isBefore(now)) {
            said.put(what, new Said(gist(finding), now));
            if (finding.fit()) {
                Log.warn(finding.line().get());
            } else {
                Log.error(finding.line().get());
            }
        }
    }

    /** A number that drifts is no news. */
    private static String gist(Finding finding) {
        return finding.line().orElse("").replaceAll("\\d+", "");
    }

    private record Said(String gist, Instant at) {}
}
