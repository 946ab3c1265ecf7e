package uk.inspectionalerts.notification.channel;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Plain text as mail programs show it well. */
final class PlainText {

    private static final int COLUMNS = 74;
    private static final Pattern MARKED = Pattern.compile("(- |\\d\\. )(.*)");
    private static final Pattern BLANK_LINES = Pattern.compile("\\n{3,}");

    private PlainText() {}

    /** Breaks long lines between words, hangs list items under their mark, and leaves at most one line blank. */
    static String wrapped(String text) {
        String lines =
                text.lines().map(String::stripTrailing).map(PlainText::line).collect(Collectors.joining("\n"));
        return BLANK_LINES.matcher(lines).replaceAll("\n\n").strip() + "\n";
    }

    private static String line(String line) {
        Matcher marked = MARKED.matcher(line);
        return marked.matches()
                ? marked.group(1)
                        + broken(marked.group(2), " ".repeat(marked.group(1).length()))
                : broken(line, "");
    }

    private static String broken(String words, String indent) {
        StringBuilder lines = new StringBuilder();
        int column = indent.length();
        for (String word : words.split(" ")) {
            if (column > indent.length() && column + 1 + word.length() > COLUMNS) {
                lines.append('\n').append(indent);
                column = indent.length();
            } else if (column > indent.length()) {
                lines.append(' ');
                column++;
            }
            lines.append(word);
            column += word.length();
        }
        return lines.toString();
    }
}
