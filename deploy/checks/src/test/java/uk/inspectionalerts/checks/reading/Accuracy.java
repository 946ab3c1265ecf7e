package uk.inspectionalerts.checks.reading;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** How many facts were read right, by field and framework, and each one that was not. */
final class Accuracy {

    private record Count(int right, int all) {

        Count plus(boolean oneRight) {
            return new Count(right + (oneRight ? 1 : 0), all + 1);
        }
    }

    private static final Count NONE = new Count(0, 0);

    private final Map<String, Map<String, Count>> fields = new LinkedHashMap<>();
    private final List<String> misses = new ArrayList<>();

    /** Counts one fact; a blank, a line end and the shape of an apostrophe are no difference. */
    void check(String framework, String field, String report, String expected, String read) {
        boolean right = plain(expected).equals(plain(read));
        fields.computeIfAbsent(field, unused -> new TreeMap<>())
                .merge(framework, NONE.plus(right), (before, one) -> before.plus(right));
        if (!right) {
            misses.add("%s of %s (%s): expected '%s', read '%s'".formatted(field, report, framework, expected, read));
        }
    }

    /** What was not read right, each in a line. */
    List<String> misses() {
        return List.copyOf(misses);
    }

    /** A row a field, a column a framework, in each cell how many of how many. */
    String table() {
        List<String> frameworks = fields.values().stream()
                .flatMap(row -> row.keySet().stream())
                .collect(Collectors.toCollection(TreeSet::new))
                .stream()
                .toList();
        StringBuilder table = new StringBuilder(line("field", frameworks));
        fields.forEach((field, row) -> table.append(line(
                field,
                frameworks.stream()
                        .map(framework -> row.getOrDefault(framework, NONE))
                        .map(count -> count.all() == 0 ? "" : count.right() + "/" + count.all())
                        .toList())));
        return table.toString();
    }

    private static String line(String first, List<String> others) {
        return "%-36s%s%n"
                .formatted(first, others.stream().map("%12s"::formatted).collect(Collectors.joining()));
    }

    /** The facts keep the blank that a line end puts behind a hyphen, the reports do not. */
    static String plain(String text) {
        return text.replace('’', '\'')
                .replaceAll("[\\s\\p{Z}]+", " ")
                .replaceAll("-\\s+", "-")
                .strip();
    }
}
