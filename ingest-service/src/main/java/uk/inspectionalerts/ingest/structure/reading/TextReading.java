package uk.inspectionalerts.ingest.structure.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import uk.inspectionalerts.ingest.report.StructuredDocument;
import uk.inspectionalerts.ingest.structure.layout.Run;
import uk.inspectionalerts.ingest.structure.layout.Sheet;
import uk.inspectionalerts.ingest.structure.layout.SheetsLayout;
import uk.inspectionalerts.ingest.structure.reading.UnreadableDocument.Reason;

/**
 * Reads plain text as if a typewriter had set it, so that the same rules of geometry hold: letters of one width, lines
 * of one height, a tab moves to the next column of a table, a form feed to the next page.
 */
final class TextReading {
    private static final float SIZE = 10;
    private static final float LETTER = 6;
    private static final float LINE = 12;
    private static final float COLUMN = 6000;

    /** Whoever breaks lines by hand breaks them earlier; longer lines are whole paragraphs. */
    private static final int LONGEST_BROKEN_LINE = 160;

    private static final int LONGEST_HEADING = 150;
    private static final Pattern CELL_GAP = Pattern.compile(" {3,}");
    private static final Pattern UNFINISHED = Pattern.compile(".*[^.!?:;\\s]\\s*");

    private TextReading() {}

    static StructuredDocument read(byte[] bytes) throws UnreadableDocument {
        List<Sheet> sheets = new ArrayList<>();
        for (String page : Decoding.decode(bytes).split("\f")) {
            sheets.add(
                    sheet(sheets.size() + 1, page.lines().map(TextReading::tidy).toList()));
        }
        var blocks = SheetsLayout.blocks(sheets);
        if (blocks.isEmpty()) {
            throw new UnreadableDocument(Reason.EMPTY, "The document holds no text: send the report itself.");
        }
        return new StructuredDocument(sheets.size(), false, false, blocks);
    }

    private static String tidy(String line) {
        return line.replace('\u00a0', ' ').stripTrailing();
    }

    private static Sheet sheet(int number, List<String> lines) {
        boolean broken = lines.stream().noneMatch(line -> line.length() > LONGEST_BROKEN_LINE);
        List<Run> runs = new ArrayList<>();
        float y = 0;
        String before = "";
        boolean interrupted = false;
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (line.isBlank()) {
                interrupted = isInterruption(before, lines, i);
                y += interrupted ? 0 : LINE;
                continue;
            }
            boolean apart = !interrupted && (!broken || isRow(line) || isRow(before));
            y += apart ? 2 * LINE : LINE;
            interrupted = false;
            set(line, y, isHeading(lines, i), runs);
            before = line;
        }
        return new Sheet(number, 2 * COLUMN, y + 20 * LINE, runs, List.of());
    }

    private static void set(String line, float y, boolean heading, List<Run> runs) {
        if (isRow(line)) {
            String[] cells = line.strip().split("\t+");
            for (int column = 0; column < cells.length; column++) {
                run(cells[column].strip(), column * COLUMN, y, false, runs);
            }
            return;
        }
        Matcher gap = CELL_GAP.matcher(line);
        int from = 0;
        while (gap.find()) {
            run(line.substring(from, gap.start()), from * LETTER, y, heading, runs);
            from = gap.end();
        }
        run(line.substring(from), from * LETTER, y, heading, runs);
    }

    private static void run(String text, float x, float y, boolean heading, List<Run> runs) {
        if (!text.isBlank()) {
            runs.add(new Run(x, x + text.length() * LETTER, y, SIZE, heading, text));
        }
    }

    private static boolean isRow(String line) {
        return line.strip().indexOf('\t') > 0;
    }

    /** A gap in the middle of a sentence: a page ended here once. */
    private static boolean isInterruption(String before, List<String> lines, int index) {
        if (!UNFINISHED.matcher(before).matches() || isRow(before)) {
            return false;
        }
        for (int i = index; i < lines.size(); i++) {
            if (!lines.get(i).isBlank()) {
                return Character.isLowerCase(lines.get(i).strip().charAt(0));
            }
        }
        return false;
    }

    /** A short line that stands alone and does not end as a sentence does. */
    private static boolean isHeading(List<String> lines, int index) {
        String line = lines.get(index).strip();
        boolean alone = (index == 0 || lines.get(index - 1).isBlank())
                && (index == lines.size() - 1 || lines.get(index + 1).isBlank());
        return alone
                && line.length() <= LONGEST_HEADING
                && Character.isUpperCase(line.charAt(0))
                && !line.matches(".*[.,;]");
    }
}
