package uk.inspectionalerts.notification.channel;

import java.util.regex.Pattern;
import uk.inspectionalerts.notification.briefing.Wording;

/**
 * A text in its finished shape.
 *
 * @param subject one line, cut to {@value #LONGEST_SUBJECT} characters
 * @param lines plain text whose lines end where its author ended them
 * @param html the same for a page
 */
public record Message(String subject, String lines, String html) {

    private static final String HEADING_END = "</h1>";
    private static final String MAIN_END = "</main>";

    static final int LONGEST_SUBJECT = 78;

    private static final Pattern BREAK = Pattern.compile("[\\p{Cc}\\p{Zl}\\p{Zp}]+");

    public Message {
        String line = BREAK.matcher(subject).replaceAll(" ");
        subject = line.length() <= LONGEST_SUBJECT ? line : Wording.cut(line, LONGEST_SUBJECT - 1) + "…";
    }

    /** The plain text in at most 76 columns but for what has no blank in it. */
    public String text() {
        return PlainText.wrapped(lines);
    }

    /** What the page says between its heading and its foot, for where both are given apart. */
    public String body() {
        return html.substring(html.indexOf(HEADING_END) + HEADING_END.length(), html.indexOf(MAIN_END))
                .strip();
    }
}
