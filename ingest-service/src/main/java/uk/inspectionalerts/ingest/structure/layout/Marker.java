package uk.inspectionalerts.ingest.structure.layout;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What stands before a numbered paragraph or a list item.
 *
 * @param sign as printed, or the sign it looks like where the print uses a private code
 * @param number the number of a numbered paragraph, 0 for a list item
 * @param stopped the number is followed by a stop
 * @param rest the text after it
 */
record Marker(String sign, int number, boolean stopped, String rest) {
    private static final String BULLETS = "◼■▪●•○◦▫□◾◻‣⁃∙·➢►▶✓✔❖♦";
    private static final Pattern NUMBER = Pattern.compile("(\\d{1,3})(?:\\.\\s*([^\\d\\s].*)|\\.?\\s+(.*)|\\.?)");
    private static final Pattern LETTER = Pattern.compile("(\\(?(?:[a-z]|[ivx]{1,4}|\\d{1,2})\\))\\s+(.+)");
    private static final Pattern DASH = Pattern.compile("([–—−*-]|o)\\s+(\\S.*)");

    /** Letters of the symbol fonts in the private area, by how they look. */
    private static final Map<Character, String> PRIVATE = Map.of(
            '\uf06e', "■", '\uf0a7', "▪", '\uf0b7', "•", '\uf0d8', "➢", '\uf0fc', "✓", '\uf076', "❖", '\uf06f', "□",
            '\uf06c', "●");

    /** Finds the marker at the beginning of a line, if there is one. */
    static Optional<Marker> of(String line) {
        char first = line.charAt(0);
        if (BULLETS.indexOf(first) >= 0 || isPrivate(first)) {
            String sign = isPrivate(first) ? PRIVATE.getOrDefault(first, "•") : String.valueOf(first);
            return Optional.of(new Marker(sign, 0, false, line.substring(1).strip()));
        }
        Matcher number = NUMBER.matcher(line);
        if (number.matches()) {
            String rest = number.group(2) == null ? number.group(3) : number.group(2);
            return Optional.of(new Marker(
                    number.group(1),
                    Integer.parseInt(number.group(1)),
                    line.startsWith(".", number.end(1)),
                    rest == null ? "" : rest));
        }
        Matcher item = LETTER.matcher(line);
        if (!item.matches()) {
            item = DASH.matcher(line);
        }
        return item.matches() ? Optional.of(new Marker(item.group(1), 0, false, item.group(2))) : Optional.empty();
    }

    private static boolean isPrivate(char letter) {
        return letter >= '\ue000' && letter <= '\uf8ff';
    }

    boolean numbered() {
        return number > 0;
    }

    /** A sign that also occurs within prose: it marks an item only if it stands apart from the text. */
    boolean ambiguous() {
        return numbered() || BULLETS.indexOf(sign.charAt(0)) < 0;
    }
}
