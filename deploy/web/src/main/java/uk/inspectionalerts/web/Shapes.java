package uk.inspectionalerts.web;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** What a value must look like, in words for the caller, to be read after "give". */
final class Shapes {

    private static final Map<Class<?>, String> WORDS = Map.ofEntries(
            Map.entry(int.class, "a whole number"),
            Map.entry(Integer.class, "a whole number"),
            Map.entry(long.class, "a whole number"),
            Map.entry(Long.class, "a whole number"),
            Map.entry(boolean.class, "true or false"),
            Map.entry(Boolean.class, "true or false"),
            Map.entry(String.class, "a text"),
            Map.entry(LocalDate.class, "a date such as 2022-07-05"),
            Map.entry(Instant.class, "a moment such as 2022-07-05T09:00:00Z"),
            Map.entry(UUID.class, "an id such as 0b3f5a0e-6c1d-4b7e-9a53-2f1f5c1d7a10"),
            Map.entry(URI.class, "an address such as https://example.org/report"));

    private Shapes() {}

    static String of(Class<?> type) {
        if (type.isEnum()) {
            return Arrays.stream(type.getEnumConstants())
                    .map(Object::toString)
                    .collect(Collectors.joining(", ", "one of ", ""));
        }
        if (Collection.class.isAssignableFrom(type)) {
            return "a list";
        }
        return WORDS.getOrDefault(type, "what /q/openapi describes");
    }
}
