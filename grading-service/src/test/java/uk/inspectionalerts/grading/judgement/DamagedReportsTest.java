package uk.inspectionalerts.grading.judgement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The same real reports after damage: held, or read as they are printed, and never otherwise. */
class DamagedReportsTest {

    private static final ReportReader READER = new ReportReader();

    static Stream<ExpectedReport> reports() {
        return ExpectedReport.all().stream();
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
                RealReportsTest.gradesOf(reading.findings()).forEach((area, grade) -> assertThat(grade)
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
}
