package uk.inspectionalerts.grading.judgement;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The table of judgements on the first page, the first of two readings: one row an area, the label in one cell and the grade in
 * another. It begins with the first row that names an area and ends with the next heading, or with a line of the contents; a
 * page break may lie between.
 *
 * @param judgements rows with label and grade, in printed order
 * @param areas areas that a row names, with or without a grade
 * @param end index of the block after the last row; 0 without a table
 */
record JudgementTable(List<Judgement> judgements, Set<Area> areas, int end) {

    private static final Predicate<String> PAGE_NUMBER =
            Pattern.compile("\\d{1,3}").asMatchPredicate();

    /** Reads the table; without one there are no areas. */
    static JudgementTable read(List<Block> blocks, Doubts doubts) {
        int start = 0;
        while (start < blocks.size() && !namesArea(blocks.get(start))) {
            start++;
        }
        int end = 0;
        List<Judgement> judgements = new ArrayList<>();
        Set<Area> areas = EnumSet.noneOf(Area.class);
        for (int i = start; i < blocks.size() && !endsTable(blocks.get(i)); i++) {
            if (blocks.get(i).kind() == BlockKind.ROW) {
                readRow(blocks.get(i), judgements, areas, doubts);
                end = i + 1;
            }
        }
        return new JudgementTable(List.copyOf(judgements), areas, end);
    }

    boolean isEmpty() {
        return areas.isEmpty();
    }

    private static boolean namesArea(Block block) {
        return block.kind() == BlockKind.ROW && area(block).isPresent();
    }

    private static boolean endsTable(Block block) {
        Optional<String> lastCell = block.cells().stream().reduce((before, last) -> last);
        boolean ofContents =
                lastCell.filter(PAGE_NUMBER).isPresent() && grades(block).isEmpty();
        return block.kind() == BlockKind.HEADING || ofContents;
    }

    /** The area that the row names: its whole label, or one cell of it where another cell says something unexpected. */
    private static Optional<Area> area(Block row) {
        return AreaWording.whole(label(row)).or(() -> row.cells().stream()
                .flatMap(cell -> AreaWording.whole(cell).stream())
                .findFirst());
    }

    private static void readRow(Block row, List<Judgement> judgements, Set<Area> areas, Doubts doubts) {
        String label = label(row);
        Optional<Area> area = area(row);
        List<String> grades = grades(row);
        if (area.isEmpty()) {
            if (!grades.isEmpty()) {
                doubts.hold("the judgement table grades an area that is not known: '" + row.text() + "'");
            }
            return;
        }
        if (!areas.add(area.get())) {
            doubts.hold("the judgement table names " + area.get().code() + " twice");
        }
        if (grades.size() != 1 || AreaWording.whole(label).isEmpty()) {
            doubts.hold(
                    "the judgement table has no single grade for " + area.get().code() + ": '" + row.text() + "'");
            return;
        }
        String printed = grades.get(0);
        Grade grade = GradeWording.whole(printed).orElseThrow();
        judgements.add(new Judgement(
                area.get(), label, grade, printed, new Evidence(row.page(), row.text(), Place.JUDGEMENT_TABLE)));
    }

    private static List<String> grades(Block row) {
        return row.cells().stream()
                .filter(cell -> GradeWording.whole(cell).isPresent())
                .toList();
    }

    private static String label(Block row) {
        return row.cells().stream()
                .filter(cell -> GradeWording.whole(cell).isEmpty())
                .collect(Collectors.joining(" "))
                .strip();
    }
}
