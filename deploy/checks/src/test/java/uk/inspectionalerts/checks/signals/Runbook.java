package uk.inspectionalerts.checks.signals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import uk.inspectionalerts.local.Checkout;

/** What operators go by when an alarm rings. */
public final class Runbook {

    private static final Pattern SECTION =
            Pattern.compile("^### (\\w+)\n(.*?)(?=^### |\\z)", Pattern.MULTILINE | Pattern.DOTALL);

    /** {@code `POST notification-service/deliveries/replay` `{"reason": "…"}`}. */
    private static final Pattern CALL = Pattern.compile(
            "`(GET|POST|PUT|DELETE) ([a-z]+-service)(/[^`?]*)(?:\\?([^`]*))?`(?: \\(\\w+\\))?(?:\\s+`(\\{[^`]*})`)?");

    private static final Pattern PARAMETER = Pattern.compile("(\\w+)=");
    private static final Pattern MEMBER = Pattern.compile("\"(\\w+)\":");

    private Runbook() {}

    /** The text of each section about an alarm, by its heading. */
    static Map<String, String> sections() {
        return SECTION.matcher(text())
                .results()
                .collect(Collectors.toMap(
                        section -> section.group(1), section -> section.group(2), (a, b) -> a + b, TreeMap::new));
    }

    /** The calls that it tells people to make, in its order. */
    public static List<Call> calls() {
        return CALL.matcher(text()).results().map(Runbook::call).toList();
    }

    private static Call call(MatchResult found) {
        return new Call(
                found.group(1),
                found.group(2),
                found.group(3),
                names(PARAMETER, found.group(4)),
                names(MEMBER, found.group(5)));
    }

    private static Set<String> names(Pattern pattern, String text) {
        return pattern.matcher(Optional.ofNullable(text).orElse(""))
                .results()
                .map(name -> name.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String text() {
        try {
            return Files.readString(Checkout.find().root().resolve("deploy/docs/runbook.md"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
