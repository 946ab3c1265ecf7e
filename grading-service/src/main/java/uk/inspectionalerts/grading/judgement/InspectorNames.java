package uk.inspectionalerts.grading.judgement;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Names of inspectors as printed behind a label, with or without their title ("Her Majesty's Inspector", "HMI", "Senior HMI"),
 * which is dropped. A title, or the label of the next field, is set in capitals as names are, so a name ends before any word of
 * an office. Two inspectors who led together are both named.
 */
final class InspectorNames {

    private static final String NO_OFFICE =
            "(?!(?i:s?hmis?|hm|his|her|majesty|ofsted|senior|lead|deputy|acting|shadow|associate|additional"
                    + "|supernumerary|seconded|regional|national|regulatory|social|care|principal|specialist|quality|report|team|overall"
                    + "|inspectors?|inspection|directors?|managers?|officers?|advis[eo]rs?|analysts?)\\b)";
    private static final String WORD =
            NO_OFFICE + "\\p{Lu}[\\p{L}'’.]*(?:\\s?[-\\u2010\\u2011]\\s?" + NO_OFFICE + "\\p{Lu}?[\\p{L}'’]+)*";
    private static final String PARTICLE = "(?:(?:de|la|van|von|der|den|du|le|al|el|bin)\\s+)*";
    private static final Pattern TITLE = Pattern.compile(
            "[\\s,(–-]*(?:(?:senior|regional|lead)\\s+)*"
                    + "(?:h\\s*(?:is|er)\\s+majesty\\s*['’]?\\s*s\\s+inspectors?|s?hmi|ofsted\\s+inspectors?|inspectors?)(?!\\p{L})[\\s).]*",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern NAME = Pattern.compile(WORD + "(?:\\s+" + PARTICLE + WORD + "){1,3}");
    private static final Pattern ANOTHER = Pattern.compile("\\s*(?:,?\\s*and\\s+|[,;&/]\\s*)(?=\\p{Lu})");

    private InspectorNames() {}

    /** The names joined by {@code "; "}, or nothing where the text does not begin with a name. */
    static Optional<String> read(String value) {
        String text = Normalizer.normalize(value, Normalizer.Form.NFC)
                .replaceAll("[\\s\\p{Z}]+", " ")
                .strip();
        List<String> names = new ArrayList<>();
        Matcher name = NAME.matcher(text);
        Matcher title = TITLE.matcher(text);
        Matcher another = ANOTHER.matcher(text);
        int at = 0;
        while (name.region(at, text.length()).lookingAt()) {
            names.add(tidy(name.group()));
            at = title.region(name.end(), text.length()).lookingAt() ? title.end() : name.end();
            if (!another.region(at, text.length()).lookingAt()) {
                break;
            }
            at = another.end();
        }
        return names.isEmpty() ? Optional.empty() : Optional.of(String.join("; ", names));
    }

    private static String tidy(String name) {
        return name.replaceAll("\\s*[-\\u2010\\u2011]\\s*", "-").replaceAll("[.]+$", "");
    }
}
