package uk.inspectionalerts.notification.subscription;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The words by which the API and the database name what a rule is made of: {@code help_and_protection}. */
public final class Codes {

    private Codes() {}

    public static String of(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    public static List<String> of(Set<? extends Enum<?>> values) {
        return values.stream().map(Codes::of).toList();
    }

    /** The value of that code; empty if there is none. */
    public static <E extends Enum<E>> Optional<E> read(Class<E> kind, String code) {
        return Arrays.stream(kind.getEnumConstants())
                .filter(value -> of(value).equals(code))
                .findFirst();
    }
}
