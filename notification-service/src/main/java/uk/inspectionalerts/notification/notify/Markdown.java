package uk.inspectionalerts.notification.notify;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Plain text as the Markdown of GOV.UK Notify, which knows headings (#), bullets (*), numbers, inset text (^), lines (---)
 * and links, and keeps line breaks. Lists stay lists, addresses stay addresses, and every other sign means only itself.
 */
public final class Markdown {

    private static final Pattern ITEM = Pattern.compile("(- |\\d\\. )(.*)");
    private static final Pattern ADDRESS = Pattern.compile("https?://\\S+");
    private static final Pattern SIGN = Pattern.compile("[\\\\\\[\\]|`*_~]|(?<=\\()\\(");
    /** At the start of a line, what a backslash makes harmless. */
    private static final Pattern MARK = Pattern.compile("(\\s*)([#+>-])(.*)", Pattern.DOTALL);
    /** At the start of a line, what a backslash does not: it gets an invisible sign before it. */
    private static final Pattern STUBBORN_MARK = Pattern.compile("\\s*[\\^=•].*", Pattern.DOTALL);

    private static final Pattern NUMBER = Pattern.compile("(\\s*\\d+)(\\..*)", Pattern.DOTALL);
    private static final String WORD_JOINER = "\u2060";

    private Markdown() {}

    /** The text, whose lines are not broken but where a line ends, as Markdown. */
    public static String of(String text) {
        List<String> lines = new ArrayList<>();
        boolean inList = false;
        for (String line : text.strip().lines().map(String::strip).toList()) {
            Matcher item = ITEM.matcher(line);
            boolean isItem = item.matches();
            boolean isFirst = lines.isEmpty() || last(lines).isEmpty();
            if (line.isEmpty() ? !isFirst : !isFirst && isItem != inList) {
                lines.add("");
            }
            if (!line.isEmpty()) {
                lines.add(isItem ? item.group(1).replace('-', '*') + harmless(item.group(2)) : harmless(line));
            }
            inList = isItem;
        }
        return String.join("\n", lines);
    }

    private static String last(List<String> lines) {
        return lines.get(lines.size() - 1);
    }

    private static String harmless(String line) {
        StringBuilder harmless = new StringBuilder();
        Matcher address = ADDRESS.matcher(line);
        int at = 0;
        while (address.find()) {
            harmless.append(signs(line.substring(at, address.start()))).append(address.group());
            at = address.end();
        }
        harmless.append(signs(line.substring(at)));
        return atStart(harmless.toString());
    }

    private static String signs(String words) {
        return SIGN.matcher(words).replaceAll("\\\\$0");
    }

    private static String atStart(String line) {
        Matcher mark = MARK.matcher(line);
        if (mark.matches()) {
            return mark.group(1) + "\\" + mark.group(2) + mark.group(3);
        }
        Matcher number = NUMBER.matcher(line);
        if (number.matches()) {
            return number.group(1) + "\\" + number.group(2);
        }
        return STUBBORN_MARK.matcher(line).matches() ? WORD_JOINER + line : line;
    }
}
