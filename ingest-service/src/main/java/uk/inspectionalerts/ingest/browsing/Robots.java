package uk.inspectionalerts.ingest.browsing;

import crawlercommons.robots.BaseRobotRules;
import crawlercommons.robots.SimpleRobotRules;
import crawlercommons.robots.SimpleRobotRules.RobotRulesMode;
import crawlercommons.robots.SimpleRobotRulesParser;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import uk.inspectionalerts.web.client.Answer;

/**
 * What one host wishes of programs that read it.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9309">RFC 9309, Robots Exclusion Protocol</a>
 */
final class Robots {

    /** The name that a host can address us by; the first word of the User-Agent. */
    static final String NAME = "InspectionAlerts";

    /** A host that wishes for longer pauses than this would have no report noticed in time: its keepers are to be asked. */
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);

    private static final int CLIENT_ERROR = 400;
    private static final int TOO_MANY_REQUESTS = 429;
    private static final int SERVER_ERROR = 500;

    private final BaseRobotRules rules;

    private Robots(BaseRobotRules rules) {
        this.rules = rules;
    }

    /** A host whose wishes could not be had because of an outage: nothing else of it may be read until they are known. */
    static Robots of(Answer answer, URI file) {
        if (answer.status() >= SERVER_ERROR || answer.status() == TOO_MANY_REQUESTS) {
            return new Robots(new SimpleRobotRules(RobotRulesMode.ALLOW_NONE));
        }
        if (answer.status() >= CLIENT_ERROR) {
            return new Robots(new SimpleRobotRules(RobotRulesMode.ALLOW_ALL));
        }
        return new Robots(new SimpleRobotRulesParser()
                .parseContent(
                        file.toString(),
                        answer.body(),
                        answer.header("Content-Type").orElse("text/plain"),
                        List.of(NAME.toLowerCase(Locale.ROOT))));
    }

    boolean allow(URI address) {
        return rules.isAllowed(address.toString());
    }

    /** The pause that the host wishes for between two requests; zero if it says nothing. */
    Duration pause() {
        long millis = Math.max(0, rules.getCrawlDelay());
        return millis > LONGEST_PAUSE.toMillis() ? LONGEST_PAUSE : Duration.ofMillis(millis);
    }
}
