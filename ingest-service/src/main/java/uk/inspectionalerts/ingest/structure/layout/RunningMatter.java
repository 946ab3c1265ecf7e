package uk.inspectionalerts.ingest.structure.layout;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Recognises headers and footers: lines in the outer parts of the page that come again at the same height on other
 * pages, with nothing but their figures changed, and page numbers that stand alone.
 */
final class RunningMatter {
    private static final float OUTER = 0.13f;
    private static final float BAND = 8f;

    /** In a document of so few pages, where left and right pages may differ, a line that comes twice comes again. */
    private static final int FEW = 6;

    private final Map<String, Set<Integer>> pages = new HashMap<>();
    private final int total;

    RunningMatter(int total) {
        this.total = total;
    }

    /** Notes the lines of a page; all pages are to be noted before any line is asked about. */
    void note(Sheet sheet, List<TextLine> lines) {
        for (TextLine line : lines) {
            if (isOuter(sheet, line)) {
                pages.computeIfAbsent(key(line, 0), key -> new HashSet<>()).add(line.page());
            }
        }
    }

    boolean contains(Sheet sheet, TextLine line) {
        if (!isOuter(sheet, line)) {
            return false;
        }
        String text = line.text();
        if (text.chars().allMatch(Character::isDigit) && text.length() <= 3 && total > 0) {
            return true;
        }
        Set<Integer> seen = new HashSet<>();
        for (int band = -1; band <= 1; band++) {
            seen.addAll(pages.getOrDefault(key(line, band), Set.of()));
        }
        return seen.size() >= 3 || (seen.size() == 2 && total <= FEW);
    }

    private static boolean isOuter(Sheet sheet, TextLine line) {
        return line.y() < OUTER * sheet.height() || line.y() > (1 - OUTER) * sheet.height();
    }

    private static String key(TextLine line, int bandsBelow) {
        return Math.round(line.y() / BAND) + bandsBelow + " "
                + line.text().replaceAll("\\d+", "#").replaceAll("\\s+", " ");
    }
}
