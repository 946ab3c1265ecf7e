package uk.inspectionalerts.ingest.structure.layout;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The measures of a document's running text, against which headings, gaps and full lines are told.
 *
 * @param size the height of the type in which most of the text is set
 * @param leading the distance of one baseline to the next within a paragraph, in multiples of the size
 * @param right the right edge that most full lines reach
 */
record TypeMeasure(float size, float leading, float right) {
    private static final float NO_PARAGRAPH_IS_WIDER = 1.9f;

    static TypeMeasure of(List<List<TextLine>> pages) {
        float size = bodySize(pages);
        return new TypeMeasure(size, leading(pages, size), right(pages, size));
    }

    private static float bodySize(List<List<TextLine>> pages) {
        Map<Integer, Integer> letters = new HashMap<>();
        pages.forEach(lines -> lines.forEach(
                line -> letters.merge(Math.round(line.size() * 4), line.text().length(), Integer::sum)));
        return mostFrequent(letters, 48) / 4f;
    }

    private static float leading(List<List<TextLine>> pages, float size) {
        Map<Integer, Integer> pitches = new HashMap<>();
        for (List<TextLine> lines : pages) {
            for (int i = 1; i < lines.size(); i++) {
                float pitch = (lines.get(i).y() - lines.get(i - 1).y()) / size;
                if (isBody(lines.get(i), size)
                        && isBody(lines.get(i - 1), size)
                        && pitch > 0.9f
                        && pitch < NO_PARAGRAPH_IS_WIDER) {
                    pitches.merge(Math.round(pitch * 50), 1, Integer::sum);
                }
            }
        }
        return mostFrequent(pitches, 60) / 50f;
    }

    private static float right(List<List<TextLine>> pages, float size) {
        float[] ends = new float[pages.stream().mapToInt(List::size).sum()];
        int count = 0;
        for (List<TextLine> lines : pages) {
            for (TextLine line : lines) {
                if (isBody(line, size)) {
                    ends[count++] = line.x1();
                }
            }
        }
        if (count == 0) {
            return 0;
        }
        float[] sorted = java.util.Arrays.copyOf(ends, count);
        java.util.Arrays.sort(sorted);
        return sorted[(int) (count * 0.95)];
    }

    private static boolean isBody(TextLine line, float size) {
        return Math.abs(line.size() - size) < 0.3f;
    }

    private static int mostFrequent(Map<Integer, Integer> counts, int otherwise) {
        return counts.entrySet().stream()
                .max(Map.Entry.<Integer, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .orElse(otherwise);
    }
}
