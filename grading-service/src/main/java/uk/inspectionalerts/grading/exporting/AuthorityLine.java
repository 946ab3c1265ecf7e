package uk.inspectionalerts.grading.exporting;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import uk.inspectionalerts.grading.authority.Authority;
import uk.inspectionalerts.grading.composing.GradedOutcome;
import uk.inspectionalerts.grading.exporting.Cell.Text;
import uk.inspectionalerts.grading.judgement.Area;
import uk.inspectionalerts.grading.publishing.Published;

/**
 * A line of the table of authorities.
 *
 * @param current what stands for it today; empty where the record holds no graded inspection
 */
record AuthorityLine(Authority authority, Optional<GradedOutcome> current) {

    /** Others rely on these names and their order: more may follow at the end. */
    static final List<Column<AuthorityLine>> COLUMNS = Stream.of(
                    Stream.of(
                            of("urn", Authority::urn),
                            of("name", Authority::name),
                            of("region", Authority::region),
                            of("region_code", Authority::regionCode),
                            of("ons_code", Authority::onsCode),
                            of("dfe_code", Authority::dfeCode),
                            of("type", Authority::type),
                            new Column<AuthorityLine>("valid_from", line -> Cell.day(line.authority.validFrom())),
                            of("predecessors", authority -> String.join("; ", authority.predecessors()))),
                    Column.grades(AuthorityLine::grades),
                    Stream.of(
                            new Column<AuthorityLine>(
                                    "framework", line -> Cell.text(line.current.map(GradedOutcome::framework))),
                            new Column<AuthorityLine>(
                                    "inspection_end", line -> Cell.day(line.current.map(GradedOutcome::inspectionEnd))),
                            new Column<AuthorityLine>(
                                    "published_on", line -> Cell.day(line.current.map(GradedOutcome::publishedOn))),
                            new Column<AuthorityLine>(
                                    "basis", line -> Cell.text(line.current.map(GradedOutcome::basis))),
                            new Column<AuthorityLine>(
                                    "report_id", line -> Cell.text(line.current.flatMap(GradedOutcome::report))),
                            new Column<AuthorityLine>(
                                    "source_url", line -> Cell.text(line.current.flatMap(GradedOutcome::sourceUrl))),
                            Column.<AuthorityLine>licence()))
            .flatMap(columns -> columns)
            .toList();

    /** The line of an authority, of which that was last published. */
    static AuthorityLine of(Authority authority, Optional<Published> current) {
        return new AuthorityLine(
                authority,
                current.flatMap(published -> published.outcome().fold(Optional::of, held -> Optional.empty())));
    }

    private Map<Area, String> grades() {
        return current.map(InspectionLine::gradesOf).orElse(Map.of());
    }

    private static Column<AuthorityLine> of(String name, Function<Authority, String> value) {
        return new Column<>(name, line -> new Text(value.apply(line.authority)));
    }
}
