package uk.inspectionalerts.checks.signals;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The metrics of our services that alarms and dashboards name. */
public final class NamedMetrics {

    /** What is no name of a metric: labels with their values, times, and lists of labels. */
    private static final Pattern BESIDES =
            Pattern.compile("\\{[^}]*}|\\[[^]]*]|\\b(by|without|on|ignoring)\\s*\\([^)]*\\)");

    private static final Pattern NAME = Pattern.compile("\\b[A-Za-z_]\\w*+(?!\\s*\\()");

    /** Operators, and what Prometheus itself knows. */
    private static final Set<String> NOT_OURS = Set.of("and", "or", "unless", "up", "ALERTS");

    private NamedMetrics() {}

    public static Set<String> all() {
        List<String> expressions = new ArrayList<>(Alarms.expressions().values());
        try (DirectoryStream<Path> dashboards = Files.newDirectoryStream(Alarms.COMPONENT.resolve("dashboards"))) {
            for (Path dashboard : dashboards) {
                expressions.addAll(
                        new ObjectMapper().readTree(dashboard.toFile()).findValuesAsText("expr"));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return expressions.stream()
                .flatMap(expression -> in(expression).stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Those that an expression of Prometheus names. */
    static Set<String> in(String expression) {
        return NAME.matcher(BESIDES.matcher(expression).replaceAll(" "))
                .results()
                .map(MatchResult::group)
                .filter(name -> !NOT_OURS.contains(name))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
