package uk.inspectionalerts.checks.settings;

import java.util.Locale;
import java.util.Optional;

/**
 * One setting, as the method of a configuration interface says it.
 *
 * @param property its name in kebab case, with the prefix
 * @param kind what may be said, in a word or two
 * @param meaning the first paragraph of its documentation, as Markdown
 * @param fallback what holds if nothing is said
 * @param optional whether nothing needs to be said though nothing holds then
 */
public record Setting(String property, String kind, String meaning, Optional<String> fallback, boolean optional) {

    /** The variable of the environment that sets it. */
    public String variable() {
        return variable(property);
    }

    /** As the configuration of the services reads its environment. */
    public static String variable(String property) {
        return property.replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT);
    }
}
