package uk.inspectionalerts.ingest.structure.layout;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Puts runs that stand on one baseline together to lines, from the top of the page down. */
final class LineAssembler {
    private static final float SAME_BASELINE = 0.3f;
    private static final float WORD_GAP = 0.2f;
    private static final float MARK_GAP = 0.45f;
    private static final float PART_GAP = 0.55f;
    private static final float RAISED_SIZE = 0.8f;

    private LineAssembler() {}

    static List<TextLine> assemble(int page, List<Run> runs) {
        List<Run> sorted = new ArrayList<>(runs);
        sorted.sort(Comparator.comparingDouble(Run::y));
        List<List<Run>> lines = new ArrayList<>();
        for (Run run : sorted) {
            List<Run> last = lines.isEmpty() ? List.of() : lines.get(lines.size() - 1);
            if (!last.isEmpty()
                    && run.y() - last.get(0).y()
                            <= SAME_BASELINE * Math.min(run.size(), last.get(0).size())) {
                last.add(run);
            } else {
                lines.add(new ArrayList<>(List.of(run)));
            }
        }
        settleRaised(lines);
        return lines.stream().map(line -> line(page, line)).toList();
    }

    /** A line that holds small figures only belongs to the line below, whose words they follow or precede. */
    private static void settleRaised(List<List<Run>> lines) {
        for (int i = lines.size() - 2; i >= 0; i--) {
            List<Run> below = lines.get(i + 1);
            float height = largest(below);
            boolean belongs = lines.get(i).stream()
                    .allMatch(run -> isFigure(run.text())
                            && run.size() < RAISED_SIZE * height
                            && below.get(0).y() - run.y() < height);
            if (belongs) {
                below.addAll(lines.remove(i));
            }
        }
    }

    private static TextLine line(int page, List<Run> runs) {
        runs.sort(Comparator.comparingDouble(Run::x0));
        float size = mainSize(runs);
        List<TextLine.Part> parts = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        boolean bold = true;
        boolean letters = false;
        boolean note = false;
        float from = 0;
        float to = 0;
        Run before = null;
        float baseline = runs.get(0).y();
        for (Run run : runs) {
            if (run.size() >= RAISED_SIZE * size) {
                baseline = run.y();
            }
        }
        for (Run run : runs) {
            if (run.size() < RAISED_SIZE * size && isFigure(run.text()) && baseline - run.y() > 0.1f * size) {
                note |= before == null;
                to = before == null ? to : run.x1();
                continue;
            }
            if (before != null && isOverprint(before, run)) {
                continue;
            }
            float gap = run.x0() - to;
            if (before != null && (gap > PART_GAP * size || (parts.isEmpty() && isMark(text, gap / size)))) {
                parts.add(new TextLine.Part(from, to, text.toString().strip()));
                text.setLength(0);
            } else if (before != null && gap > WORD_GAP * size) {
                text.append(' ');
            }
            if (text.length() == 0) {
                from = run.x0();
            }
            text.append(run.text());
            bold &= run.bold() || !hasLetter(run.text());
            letters |= hasLetter(run.text());
            to = Math.max(to, run.x1());
            before = run;
        }
        if (before == null) {
            Run only = runs.get(0);
            return new TextLine(
                    page,
                    List.of(new TextLine.Part(only.x0(), only.x1(), only.text().strip())),
                    only.y(),
                    only.size(),
                    false,
                    true);
        }
        parts.add(new TextLine.Part(from, to, text.toString().strip()));
        return new TextLine(page, parts, baseline, size, bold && letters, note);
    }

    /** What precedes a list item or a numbered paragraph, even if the text begins close to it. */
    private static boolean isMark(CharSequence text, float gap) {
        if (text.length() > 5) {
            return false;
        }
        return Marker.of(text.toString().strip())
                .map(mark -> mark.rest().isEmpty() && (!mark.ambiguous() || (mark.stopped() && gap > MARK_GAP)))
                .orElse(false);
    }

    /** Some programs print letters twice, a hair apart, to make them look heavy. */
    private static boolean isOverprint(Run before, Run run) {
        return run.text().equals(before.text()) && Math.abs(run.x0() - before.x0()) < 0.3f * run.size();
    }

    private static float mainSize(List<Run> runs) {
        float size = 0;
        int most = -1;
        for (Run run : runs) {
            int letters = 0;
            for (Run other : runs) {
                if (Math.abs(other.size() - run.size()) < 0.3f) {
                    letters += other.text().length();
                }
            }
            if (letters > most) {
                most = letters;
                size = run.size();
            }
        }
        return size;
    }

    private static float largest(List<Run> runs) {
        float size = 0;
        for (Run run : runs) {
            size = Math.max(size, run.size());
        }
        return size;
    }

    private static boolean isFigure(String text) {
        return !text.isBlank() && text.strip().chars().allMatch(Character::isDigit);
    }

    private static boolean hasLetter(String text) {
        return text.chars().anyMatch(Character::isLetter);
    }
}
