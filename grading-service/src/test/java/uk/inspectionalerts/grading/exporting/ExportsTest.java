package uk.inspectionalerts.grading.exporting;

import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.inspectionalerts.grading.stack.Broker;
import uk.inspectionalerts.grading.stack.EmptyRecord;
import uk.inspectionalerts.grading.stack.ReportJson;
import uk.inspectionalerts.grading.tagging.Licence;
import uk.inspectionalerts.local.LocalStackResource;

/** The exports over HTTP, with a document of each kind of row. */
@QuarkusTest
@QuarkusTestResource(LocalStackResource.class)
class ExportsTest {

    private static final String WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /** Others read the tables by these names and in this order. */
    private static final String INSPECTIONS = "report_id, sha256, urn, local_authority, region, framework, kind,"
            + " inspection_start, inspection_end, published_on, lead_inspector, overall_effectiveness, leaders,"
            + " help_and_protection, children_in_care, care_leavers, children_in_care_and_care_leavers,"
            + " looked_after_children, adoption, leadership_management_governance, lscb, recommendations,"
            + " numbered_paragraphs, status, warnings, dfe_code, ons_code, region_code, source_url, basis,"
            + " published_on_basis, is_current, licence";

    private static final String AUTHORITIES = "urn, name, region, region_code, ons_code, dfe_code, type, valid_from,"
            + " predecessors, overall_effectiveness, leaders, help_and_protection, children_in_care, care_leavers,"
            + " children_in_care_and_care_leavers, looked_after_children, adoption,"
            + " leadership_management_governance, lscb, framework, inspection_end, published_on, basis, report_id,"
            + " source_url, licence";

    private final ReportJson earlier =
            ReportJson.of("durham-2019", "80465", "2019-10-21").given("alerts", "never");
    private final ReportJson report = ReportJson.of("durham-2022", "80465", "2022-07-05");
    private final ReportJson copy =
            report.again().receivedAt("2022-07-06T09:00:00Z").given("publishedOn", null);
    private final ReportJson held = ReportJson.of("north-yorkshire-2018", "99999", "2018-08-06")
            .given("sourceUrl", "=HYPERLINK(\"https://attacker.example\")");

    @Inject
    DataSource database;

    @BeforeEach
    void fillTheRecord() throws SQLException {
        EmptyRecord.in(database);
        try (Broker broker = new Broker("outcomes")) {
            List.of(earlier, report, copy, held).forEach(broker::send);
        }
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(table("/inspections.csv")).hasSize(4));
    }

    @Test
    void writesARowForEachDocument() throws IOException {
        List<CSVRecord> rows = table("/inspections.csv");

        assertThat(names(rows)).containsExactly(INSPECTIONS.split(", "));
        assertThat(rows)
                .extracting(row -> row.get("report_id"))
                .containsExactly(
                        report.id().toString(),
                        copy.id().toString(),
                        earlier.id().toString(),
                        held.id().toString());
        assertThat(rows.get(0).toMap())
                .containsEntry("urn", "80465")
                .containsEntry("local_authority", "Durham")
                .containsEntry("region", "North East")
                .containsEntry("framework", "ILACS_V1")
                .containsEntry("kind", "inspection")
                .containsEntry("inspection_start", "2022-05-09")
                .containsEntry("inspection_end", "2022-05-20")
                .containsEntry("published_on", "2022-07-05")
                .containsEntry("overall_effectiveness", "good")
                .containsEntry("leaders", "outstanding")
                .containsEntry("children_in_care", "")
                .containsEntry("children_in_care_and_care_leavers", "good")
                .containsEntry("lscb", "")
                .containsEntry("recommendations", "3")
                .containsEntry("status", "graded")
                .containsEntry("dfe_code", "840")
                .containsEntry("ons_code", "E06000047")
                .containsEntry("region_code", "E12000001")
                .containsEntry("basis", "report")
                .containsEntry("published_on_basis", "given")
                .containsEntry("is_current", "true")
                .containsEntry("licence", Licence.NOTICE);
        assertThat(rows.get(1).toMap())
                .containsEntry("published_on", "2022-07-05")
                .containsEntry("published_on_basis", "history");
        assertThat(rows.get(3).toMap())
                .containsEntry("status", "review")
                .containsEntry("urn", "")
                .containsEntry("overall_effectiveness", "")
                .containsEntry("source_url", "'=HYPERLINK(\"https://attacker.example\")");
        assertThat(table("/inspections.csv?urn=80465&publishedTo=2019-12-31")).hasSize(1);
    }

    @Test
    void theWorkbookHoldsTheSameRowsAndWhatTheyMean() throws IOException {
        List<CSVRecord> rows = table("/inspections.csv");
        try (ReadableWorkbook workbook = workbook("/inspections.xlsx")) {
            List<Sheet> sheets = workbook.getSheets().toList();

            assertThat(sheets).extracting(Sheet::getName).containsExactly("Inspections", "Columns", "Licence");
            List<Row> inspections = sheets.get(0).read();
            assertThat(texts(inspections.get(0))).isEqualTo(names(rows));
            assertThat(inspections.subList(1, inspections.size()))
                    .extracting(row -> row.getCellText(0))
                    .isEqualTo(rows.stream().map(row -> row.get("report_id")).toList());
            assertThat(inspections.get(4).getCellText(names(rows).indexOf("source_url")))
                    .isEqualTo("=HYPERLINK(\"https://attacker.example\")");

            List<Row> dictionary = sheets.get(1).read();
            assertThat(texts(dictionary.get(0))).containsExactly("column", "meaning", "values", "source");
            assertThat(dictionary.subList(1, dictionary.size()))
                    .allSatisfy(row -> assertThat(texts(row)).hasSize(4).doesNotContain(""))
                    .extracting(row -> row.getCellText(0))
                    .isEqualTo(names(rows));

            List<Row> licence = sheets.get(2).read();
            assertThat(licence)
                    .extracting(row -> row.getCellText(1))
                    .contains(Licence.ATTRIBUTION, Licence.ADDRESS, Licence.INDEPENDENCE);
            String position = licence.get(4).getCellText(1);
            when().get("/changes?since=" + position).then().body("items.size()", equalTo(0));
            assertThat(Long.parseLong(position)).isPositive();
        }
        try (ReadableWorkbook workbook = workbook("/inspections.xlsx?urn=80465&publishedTo=2019-12-31")) {
            assertThat(workbook.getFirstSheet().read()).hasSize(2);
        }
        try (ReadableWorkbook workbook = workbook("/inspections.xlsx?report=" + UUID.randomUUID())) {
            assertThat(workbook.getFirstSheet().read()).hasSize(1);
        }
    }

    @Test
    void writesARowForEachAuthority() throws IOException {
        List<CSVRecord> rows = table("/authorities.csv");

        assertThat(names(rows)).containsExactly(AUTHORITIES.split(", "));
        assertThat(rows).hasSize(153);
        assertThat(rows.get(0).get("name")).isEqualTo("Barking and Dagenham");
        assertThat(row(rows, "80465"))
                .containsEntry("name", "Durham")
                .containsEntry("region", "North East")
                .containsEntry("region_code", "E12000001")
                .containsEntry("ons_code", "E06000047")
                .containsEntry("dfe_code", "840")
                .containsEntry("valid_from", "")
                .containsEntry("overall_effectiveness", "good")
                .containsEntry("leaders", "outstanding")
                .containsEntry("framework", "ILACS_V1")
                .containsEntry("inspection_end", "2022-05-20")
                .containsEntry("published_on", "2022-07-05")
                .containsEntry("basis", "report")
                .containsEntry("report_id", report.id().toString())
                .containsEntry("source_url", "https://files.ofsted.gov.uk/v1/file/50187560")
                .containsEntry("licence", Licence.NOTICE);
        assertThat(row(rows, "2733690"))
                .containsEntry("valid_from", "2023-04-01")
                .containsEntry("overall_effectiveness", "")
                .containsEntry("framework", "")
                .containsEntry("report_id", "")
                .hasEntrySatisfying("predecessors", names -> assertThat(names).isNotEmpty());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/inspections.csv?framework=ILACS",
                "/inspections.csv?colour=blue",
                "/inspections.xlsx?framework=ILACS",
                "/inspections.xlsx?publishedFrom=yesterday",
                "/inspections.xlsx?colour=blue",
                "/inspections.xlsx?limit=3",
                "/authorities.csv?colour=blue"
            })
    void refusesWhatIsNoFilter(String call) {
        when().get(call)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("detail", notNullValue());
    }

    private static ReadableWorkbook workbook(String call) throws IOException {
        return new ReadableWorkbook(
                new ByteArrayInputStream(answer(call, WORKBOOK).extract().asByteArray()));
    }

    private static List<CSVRecord> table(String call) throws IOException {
        String text = answer(call, "text/csv").extract().asString();
        assertThat(text).contains("\r\n");
        return CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get()
                .parse(new StringReader(text))
                .getRecords();
    }

    private static ValidatableResponse answer(String call, String type) {
        return when().get(call)
                .then()
                .statusCode(200)
                .contentType(type)
                .header("Content-Disposition", "attachment; filename=\"" + call.replaceAll("^/|\\?.*", "") + "\"");
    }

    private static List<String> names(List<CSVRecord> rows) {
        return rows.get(0).getParser().getHeaderNames();
    }

    private static List<String> texts(Row row) {
        return row.stream().map(cell -> cell.getText()).toList();
    }

    private static Map<String, String> row(List<CSVRecord> rows, String urn) {
        return rows.stream()
                .filter(row -> row.get("urn").equals(urn))
                .findFirst()
                .orElseThrow()
                .toMap();
    }
}
