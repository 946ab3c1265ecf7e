package uk.inspectionalerts.grading.judgement;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import uk.inspectionalerts.grading.judgement.PrintedFields.Field;
import uk.inspectionalerts.grading.judgement.PrintedFields.Label;

/** What the first page says besides the judgements: whose report it is, when the inspection was and when it was published. */
final class CoverPage {

    private static final int LONGEST_TITLE = 600;
    private static final int LONGEST_INSPECTION_DAYS = 120;

    private final List<Block> blocks;

    CoverPage(List<Block> blocks) {
        this.blocks = blocks;
    }

    /** All that stands above the inspection dates; without dates, the headings of the first page. */
    Optional<AuthorityAsPrinted> authority() {
        Optional<Field> dates =
                PrintedFields.all(blocks, Label.INSPECTION_DATES).stream().findFirst();
        String above = dates.map(this::above).orElse("");
        String title = above.isEmpty() || above.length() > LONGEST_TITLE ? headings() : above;
        return title.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new AuthorityAsPrinted(title, new Evidence(blocks.get(0).page(), title, Place.TITLE)));
    }

    /** The inspection dates; a printed date that is missing or cannot be understood is a doubt. */
    Optional<Period> period(Doubts doubts) {
        List<Field> fields = PrintedFields.all(blocks, Label.INSPECTION_DATES);
        if (fields.isEmpty()) {
            doubts.hold("no inspection dates are printed");
            return Optional.empty();
        }
        Field field = fields.get(0);
        Optional<InspectionDates.Span> span = InspectionDates.span(field.value());
        if (span.isEmpty()) {
            doubts.hold("the inspection dates do not fit: '" + field.evidence().quotation() + "'");
            return Optional.empty();
        }
        Period period = new Period(span.get().start(), span.get().end(), field.evidence());
        if (period.end().isAfter(period.start().plusDays(LONGEST_INSPECTION_DAYS))) {
            doubts.hold("the inspection dates are too far apart: '"
                    + field.evidence().quotation() + "'");
        }
        return Optional.of(period);
    }

    /** The publication date, which many reports do not print. */
    Optional<PrintedDate> publishedOn() {
        for (Field field : PrintedFields.all(blocks, Label.PUBLISHED)) {
            Optional<LocalDate> day = InspectionDates.day(field.value());
            if (day.isPresent()) {
                return Optional.of(new PrintedDate(day.get(), field.evidence()));
            }
        }
        return Optional.empty();
    }

    /** Who led the inspection: on the first page, or near the end in the list of the team. */
    Optional<LeadInspector> leadInspector() {
        for (Field field : PrintedFields.all(blocks, Label.LEAD_INSPECTOR)) {
            Optional<String> names = InspectorNames.read(field.value());
            if (names.isPresent()) {
                return Optional.of(new LeadInspector(names.get(), field.evidence()));
            }
        }
        return Optional.empty();
    }

    private String above(Field dates) {
        String title =
                blocks.subList(0, dates.block()).stream().map(Block::text).collect(Collectors.joining(" "));
        return (title + " " + blocks.get(dates.block()).text().substring(0, dates.labelAt())).strip();
    }

    private String headings() {
        return blocks.stream()
                .filter(block -> block.kind() == BlockKind.HEADING && block.page() == 1)
                .map(Block::text)
                .collect(Collectors.joining(" "));
    }
}
