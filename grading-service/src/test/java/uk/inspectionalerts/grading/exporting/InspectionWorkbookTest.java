package uk.inspectionalerts.grading.exporting;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.inspectionalerts.grading.history.PublicationDate;
import uk.inspectionalerts.grading.judgement.Area;

class InspectionWorkbookTest {

    private static final LocalDate DAY = LocalDate.of(2022, 7, 5);
    private static final InspectionWorkbook WORKBOOK = new InspectionWorkbook(DAY, 7);

    @Test
    void keepsDaysCountsAndFlagsAsWhatTheyAre() throws IOException {
        Row row = read(line("Rachel Holden"));

        assertThat(cell(row, "published_on").asDate().toLocalDate()).isEqualTo(DAY);
        assertThat(cell(row, "recommendations").asNumber()).isEqualByComparingTo("3");
        assertThat(cell(row, "is_current").asBoolean()).isTrue();
        assertThat(cell(row, "leaders").asString()).isEqualTo("good");
        assertThat(row.getOptionalCell(column("inspection_start"))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\tx", "=HYPERLINK(\"https://attacker.example\")"})
    void nothingThatADocumentPrintsBecomesAFormula(String name) throws IOException {
        Cell cell = cell(read(line(name)), "lead_inspector");

        assertThat(cell.getType()).isEqualTo(CellType.STRING);
        assertThat(cell.getFormula()).isNull();
        assertThat(cell.asString()).isEqualTo(name);
        assertThat(csv(line(name))).contains("'" + name.substring(0, 1));
        assertThat(csv(line("Rachel Holden"))).doesNotContain("'");
    }

    @Test
    void writesNothingThatMakesAWorkbookUnreadable() throws IOException {
        assertThat(cell(read(line("Rachel\u0001 <Holden> & \ud83d\ude00")), "lead_inspector")
                        .asString())
                .isEqualTo("Rachel <Holden> & \ud83d\ude00");
        assertThat(cell(read(line("x".repeat(40_000))), "lead_inspector").asString())
                .hasSize(32_767);
    }

    @Test
    void writesLinesWhileItReadsThem() throws IOException {
        Counting out = new Counting();
        int lines = 100_000;
        long[] writtenAt = new long[lines];
        WORKBOOK.write(
                IntStream.range(0, lines).mapToObj(i -> {
                    writtenAt[i] = out.bytes;
                    return line("Inspector " + UUID.nameUUIDFromBytes(new byte[] {(byte) i, (byte) (i >> 8)}));
                }),
                out);

        for (int i = 10_000; i < lines; i += 10_000) {
            assertThat(writtenAt[i]).isGreaterThan(writtenAt[i - 10_000]);
        }
        assertThat(writtenAt[lines - 1]).isGreaterThan(out.bytes * 9 / 10);
    }

    @Test
    void aPartOfTheTableIsNoWorkbook() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Stream<InspectionLine> broken = IntStream.range(0, 1_000).mapToObj(i -> {
            if (i == 900) {
                throw new IllegalStateException("the database is away");
            }
            return line("Rachel Holden");
        });

        assertThatThrownBy(() -> WORKBOOK.write(broken, out)).hasMessage("the database is away");
        assertThatThrownBy(() -> new ReadableWorkbook(new ByteArrayInputStream(out.toByteArray())).close())
                .isInstanceOf(IOException.class);
    }

    private static final class Counting extends OutputStream {

        private long bytes;

        @Override
        public void write(int one) {
            bytes++;
        }

        @Override
        public void write(byte[] some, int offset, int length) {
            bytes += length;
        }
    }

    private static InspectionLine line(String leadInspector) {
        return new InspectionLine(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of("ILACS_V1"),
                Optional.of("inspection"),
                Optional.empty(),
                Optional.of(DAY.minusDays(40)),
                new PublicationDate(DAY, PublicationDate.Basis.GIVEN),
                Optional.of(leadInspector),
                Map.of(Area.LEADERS, "good"),
                Optional.of(3),
                Optional.of(40),
                "graded",
                List.of(),
                Optional.empty(),
                "report",
                true);
    }

    private static Row read(InspectionLine line) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        WORKBOOK.write(Stream.of(line), out);
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
            return workbook.getFirstSheet().read().get(1);
        }
    }

    private static String csv(InspectionLine line) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Csv.write(InspectionColumns.ALL, Stream.of(line), out);
        return out.toString(UTF_8);
    }

    private static Cell cell(Row row, String column) {
        return row.getCell(column(column));
    }

    private static int column(String name) {
        return InspectionColumns.ALL.stream().map(Column::name).toList().indexOf(name);
    }
}
