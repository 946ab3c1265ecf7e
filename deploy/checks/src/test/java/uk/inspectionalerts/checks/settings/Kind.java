package uk.inspectionalerts.checks.settings;

import java.util.Map;
import java.util.Optional;

/** What may be said for a setting of a type, in a word or two. */
final class Kind {

    private static final Map<String, String> WORDS = Map.of(
            "Duration", "duration",
            "MemorySize", "size",
            "Path", "file",
            "String", "text",
            "URI", "address",
            "boolean", "`true`, `false`");

    private Kind() {}

    static String of(String type, Optional<String> least, Optional<String> most, Optional<String> length) {
        String plain = type.replaceFirst("^Optional<(.*)>$", "$1");
        if (plain.equals("int")) {
            return most.map(to -> "%s to %s".formatted(least.orElse("0"), to))
                    .orElseGet(() -> least.map(from -> "from " + from).orElse("number"));
        }
        if (plain.startsWith("Set<")) {
            return "list";
        }
        if (plain.startsWith("Map<")) {
            return "several";
        }
        return WORDS.getOrDefault(plain, "word")
                + length.map(" of at least %s characters"::formatted).orElse("");
    }
}
