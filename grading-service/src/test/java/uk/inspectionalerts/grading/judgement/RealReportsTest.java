package uk.inspectionalerts.grading.judgement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Real reports of every layout since 2014, read as they are and after damage. */
class RealReportsTest {

    private static final ReportReader READER = new ReportReader();

    static Stream<ExpectedReport> reports() {
        return ExpectedReport.all().stream();
    }

    @ParameterizedTest
    @MethodSource("reports")
    void readRight(ExpectedReport expected) {
        Reading reading = READER.read(expected.document());
        Findings findings = reading.findings();

        assertThat(reading).isInstanceOf(Reading.Graded.class);
        assertThat(findings.framework().code()).isEqualTo(expected.framework());
        assertThat(findings.kind()).isEqualTo(Kind.INSPECTION);
        assertThat(findings.period().orElseThrow().start()).hasToString(expected.start());
        assertThat(findings.period().orElseThrow().end()).hasToString(expected.end());
        assertThat(findings.publishedOn()
                        .map(printed -> printed.date().toString())
                        .orElse(""))
                .isEqualTo(expected.published());
        assertThat(findings.leadInspector().orElseThrow().name()).isEqualTo(expected.inspector());
        assertThat(gradesOf(findings)).isEqualTo(expected.grades());
        if (!expected.recommendations().isEmpty()) {
            assertThat(findings.recommendations()).hasSize(Integer.parseInt(expected.recommendations()));
        }
        if (!expected.numberedParagraphs().isEmpty()) {
            assertThat(findings.numberedParagraphs()).isEqualTo(Integer.parseInt(expected.numberedParagraphs()));
        }
    }

    @ParameterizedTest
    @MethodSource("reports")
    void quoteEveryGradeFromTheirPages(ExpectedReport expected) {
        Document document = expected.document();
        for (Judgement judgement : READER.read(document).findings().judgements()) {
            String page = document.blocks().stream()
                    .filter(block -> block.page() == judgement.evidence().page())
                    .map(Block::text)
                    .collect(Collectors.joining(" "));
            assertThat(page).contains(judgement.evidence().quotation());
            assertThat(judgement.evidence().quotation()).contains(judgement.printed());
        }
    }

    @ParameterizedTest
    @MethodSource("reports")
    void areHeldOnceAGradeThatIsPrintedTwiceIsChangedInTheTable(ExpectedReport expected) {
        Document document = expected.document();
        List<Judgement> statements = GradedStatements.read(document.blocks());
        for (int i = 0; i < document.blocks().size(); i++) {
            Block row = document.blocks().get(i);
            Optional<Judgement> changed = changed(row);
            if (changed.isPresent() && statedElsewhere(changed.get().area(), row, statements)) {
                List<Block> blocks = new ArrayList<>(document.blocks());
                blocks.set(
                        i,
                        Block.row(row.page(), row.section(), List.of(row.cells().get(0), other(row))));
                assertThat(READER.read(new Document(document.pages(), false, false, blocks)))
                        .as("%s with %s changed", expected, row.text())
                        .isInstanceOf(Reading.Held.class);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("reports")
    void areNeverReadWrongAfterDamage(ExpectedReport expected) {
        Document document = expected.document();
        Random random = new Random(17);
        for (int damage = 0; damage < 60; damage++) {
            List<Block> blocks = new ArrayList<>(document.blocks());
            for (int lost = 0; lost < 1 + damage % 12; lost++) {
                int at = random.nextInt(Math.min(blocks.size(), damage % 2 == 0 ? 20 : blocks.size()));
                if (damage % 3 == 0) {
                    blocks.add(random.nextInt(blocks.size()), blocks.remove(at));
                } else {
                    blocks.remove(at);
                }
            }
            Reading reading = READER.read(new Document(document.pages(), false, false, blocks));
            if (reading instanceof Reading.Graded) {
                gradesOf(reading.findings()).forEach((area, grade) -> assertThat(grade)
                        .isIn("", expected.grades().get(area)));
            }
        }
    }

    private static Optional<Judgement> changed(Block row) {
        if (row.kind() != BlockKind.ROW || row.cells().size() != 2) {
            return Optional.empty();
        }
        return AreaWording.whole(row.cells().get(0))
                .flatMap(area -> GradeWording.whole(row.cells().get(1))
                        .filter(Grade::comparable)
                        .map(grade -> new Judgement(
                                area,
                                "",
                                grade,
                                row.cells().get(1),
                                new Evidence(row.page(), row.text(), Place.JUDGEMENT_TABLE))));
    }

    private static boolean statedElsewhere(Area area, Block row, List<Judgement> statements) {
        return statements.stream()
                        .filter(statement -> statement.area() == area)
                        .filter(statement -> statement.evidence().page() != row.page()
                                || !statement.evidence().quotation().equals(row.text()))
                        .count()
                > 0;
    }

    private static String other(Block row) {
        return GradeWording.whole(row.cells().get(1)).orElseThrow() == Grade.GOOD ? "Requires improvement" : "Good";
    }

    private static Map<Area, String> gradesOf(Findings findings) {
        Map<Area, String> grades = new EnumMap<>(Area.class);
        for (Area area : Area.values()) {
            grades.put(
                    area,
                    findings.judgement(area)
                            .map(judgement -> judgement.grade().code())
                            .orElse(""));
        }
        return grades;
    }
}
