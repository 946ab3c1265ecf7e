package uk.inspectionalerts.grading.judgement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Real reports of every layout since 2014, read as they are. */
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

    static Map<Area, String> gradesOf(Findings findings) {
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
