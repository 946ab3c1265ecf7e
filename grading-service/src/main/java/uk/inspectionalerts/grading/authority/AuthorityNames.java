package uk.inspectionalerts.grading.authority;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The names by which reports call an authority, as words in lower case. Beside the official name and its aliases these are the
 * name without the words "City of" or "Borough", and the part before a river or county ("Newcastle upon Tyne", "East Riding of
 * Yorkshire"), which the register uses only where no other authority could be meant.
 */
final class AuthorityNames {

    private static final Pattern CITY_AFTER = Pattern.compile("(.+), (?:city|county) of");
    private static final Pattern BOROUGH_AFTER = Pattern.compile("(.+) borough");
    private static final Pattern BEFORE_RIVER = Pattern.compile("(.+?)(?: upon |-upon-| on |-on-).+");
    private static final Pattern BEFORE_COUNTY = Pattern.compile("(\\S+ \\S+) of .+");

    private AuthorityNames() {}

    /**
     * Words of a text: no case, no accents, no punctuation, "and" for the ampersand. An apostrophe parts words: names are compared
     * without the blanks between their words, so the "s" behind it may belong to a name ("St Helen's") or not ("Durham's").
     */
    static List<String> words(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}+", "")
                .toLowerCase(Locale.UK)
                .replace("&", " and ")
                .replace(".", "");
        List<String> words = new ArrayList<>();
        for (String word : plain.split("[^a-z0-9]+")) {
            if (!word.isEmpty()) {
                words.add(word);
            }
        }
        return words;
    }

    /** Names that are certain to mean the authority. */
    static Set<String> full(Authority authority) {
        Set<String> names = new LinkedHashSet<>();
        names.add(authority.name());
        names.addAll(authority.aliases());
        return names;
    }

    /** Shorter forms of its names, each to be used only while it is nobody else's. */
    static Set<String> shorter(Authority authority) {
        Set<String> names = new LinkedHashSet<>();
        for (String name : full(authority)) {
            String lower = name.toLowerCase(Locale.UK);
            for (Pattern form : List.of(CITY_AFTER, BOROUGH_AFTER, BEFORE_RIVER, BEFORE_COUNTY)) {
                Matcher shortened = form.matcher(lower);
                if (shortened.matches()) {
                    names.add(shortened.group(1));
                }
            }
        }
        return names;
    }
}
