package uk.inspectionalerts.grading.exporting;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import uk.inspectionalerts.grading.authority.Authority;
import uk.inspectionalerts.grading.exporting.Cell.Day;
import uk.inspectionalerts.grading.exporting.Cell.Flag;
import uk.inspectionalerts.grading.exporting.Cell.Text;
import uk.inspectionalerts.grading.judgement.Framework;
import uk.inspectionalerts.grading.judgement.Grade;
import uk.inspectionalerts.grading.judgement.Kind;
import uk.inspectionalerts.grading.tagging.Licence;

/** The columns of the table of inspections and what they mean. */
final class InspectionColumns {

    private static final String DAY = "a day, year first";
    private static final String CODE = "a code; empty while the authority is not settled";
    private static final String NAME = "a name; empty while the authority is not settled";
    private static final String REPORT = "the report";
    private static final String REGISTER = "the register of local authorities that the service ships";
    private static final String SERVICE = "this service";
    private static final String FRAMEWORKS = oneOf(Framework.values(), Framework::code, "empty in held rows");
    private static final String KINDS = oneOf(Kind.values(), Kind::code, "empty in held rows");
    private static final String GRADES =
            oneOf(Grade.values(), Grade::code, "empty where the report does not print this judgement");

    /** The data dictionary: a line for each column. */
    static final List<Explained<InspectionLine>> DICTIONARY = Stream.of(
                    Stream.of(
                            explained(
                                    "report_id",
                                    line -> Cell.text(line.report()),
                                    "The document that was taken in",
                                    "an id; empty for an inspection that is known without its report",
                                    SERVICE),
                            explained(
                                    "sha256",
                                    line -> Cell.text(line.sha256()),
                                    "Fingerprint of the document's bytes",
                                    "64 hexadecimal digits; empty without a document",
                                    SERVICE),
                            explained(
                                    "urn",
                                    line -> Cell.text(line.authority().map(Authority::urn)),
                                    "Ofsted's number for the local authority",
                                    "digits; empty while the authority is not settled",
                                    "given with the report, else found by the name that it prints"),
                            explained(
                                    "local_authority",
                                    line -> Cell.text(line.authority().map(Authority::name)),
                                    "Official name of the authority",
                                    NAME,
                                    REGISTER),
                            explained(
                                    "region",
                                    line -> Cell.text(line.authority().map(Authority::region)),
                                    "Region of the authority",
                                    NAME,
                                    REGISTER),
                            explained(
                                    "framework",
                                    line -> Cell.text(line.framework()),
                                    "Inspection framework under which the report was written",
                                    FRAMEWORKS,
                                    "the layout of the report"),
                            explained(
                                    "kind",
                                    line -> Cell.text(line.kind()),
                                    "What the document reports on",
                                    KINDS,
                                    REPORT),
                            explained(
                                    "inspection_start",
                                    line -> Cell.day(line.start()),
                                    "First inspection day",
                                    DAY,
                                    REPORT),
                            explained(
                                    "inspection_end", line -> Cell.day(line.end()), "Last inspection day", DAY, REPORT),
                            explained(
                                    "published_on",
                                    line -> new Day(line.published().on()),
                                    "Day on which the report was published",
                                    DAY,
                                    "as published_on_basis says"),
                            explained(
                                    "lead_inspector",
                                    line -> Cell.text(line.leadInspector()),
                                    "Name of the lead inspector",
                                    "a name as printed",
                                    REPORT)),
                    Column.grades(InspectionLine::grades)
                            .map(column -> new Explained<>(
                                    column, "Grade for " + column.name().replace('_', ' '), GRADES, REPORT)),
                    Stream.of(
                            explained(
                                    "recommendations",
                                    line -> Cell.count(line.recommendations()),
                                    "How many improvements the report asks of the council",
                                    "a count; empty without a document",
                                    REPORT),
                            explained(
                                    "numbered_paragraphs",
                                    line -> Cell.count(line.numberedParagraphs()),
                                    "How many numbered paragraphs the report has",
                                    "a count; empty without a document",
                                    REPORT),
                            explained(
                                    "status",
                                    line -> new Text(line.status()),
                                    "How far the document has come",
                                    "graded, ungraded (a kind without grades), review (held for a person)",
                                    SERVICE),
                            explained(
                                    "warnings",
                                    line -> new Text(String.join("; ", line.warnings())),
                                    "What a reader should know; why a document is held",
                                    "sentences, separated by semicolons",
                                    SERVICE),
                            explained(
                                    "dfe_code",
                                    line -> Cell.text(line.authority().map(Authority::dfeCode)),
                                    "Number of the authority at the Department for Education",
                                    CODE,
                                    REGISTER),
                            explained(
                                    "ons_code",
                                    line -> Cell.text(line.authority().map(Authority::onsCode)),
                                    "Code of the authority at the Office for National Statistics",
                                    CODE,
                                    REGISTER),
                            explained(
                                    "region_code",
                                    line -> Cell.text(line.authority().map(Authority::regionCode)),
                                    "Code of the region at the Office for National Statistics",
                                    CODE,
                                    REGISTER),
                            explained(
                                    "source_url",
                                    line -> Cell.text(line.sourceUrl()),
                                    "Where the report was published",
                                    "a web address; empty if not known",
                                    "given with the report"),
                            explained(
                                    "basis",
                                    line -> new Text(line.basis()),
                                    "On what the facts rest",
                                    "report (it was read here), secondary (a published summary)",
                                    SERVICE),
                            explained(
                                    "published_on_basis",
                                    line -> new Text(line.published().basis().code()),
                                    "How published_on is known",
                                    "given, printed, history (from another document), estimated (day of receipt)",
                                    SERVICE),
                            explained(
                                    "is_current",
                                    line -> new Flag(line.current()),
                                    "Whether these grades stand for the authority today",
                                    "true, false",
                                    SERVICE),
                            new Explained<>(
                                    Column.<InspectionLine>licence(),
                                    "Terms on which the row may be used",
                                    "always the same words",
                                    Licence.ADDRESS)))
            .flatMap(columns -> columns)
            .toList();

    /** Others rely on these names and their order: more may follow at the end. */
    static final List<Column<InspectionLine>> ALL =
            DICTIONARY.stream().map(Explained::column).toList();

    private InspectionColumns() {}

    private static Explained<InspectionLine> explained(
            String name, Function<InspectionLine, Cell> cell, String meaning, String values, String source) {
        return new Explained<>(new Column<>(name, cell), meaning, values, source);
    }

    private static <T> String oneOf(T[] values, Function<T, String> code, String otherwise) {
        return Stream.of(values).map(code).collect(joining(", ", "", "; " + otherwise));
    }
}
