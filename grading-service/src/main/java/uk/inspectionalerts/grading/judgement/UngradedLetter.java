package uk.inspectionalerts.grading.judgement;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import uk.inspectionalerts.grading.judgement.PrintedFields.Field;
import uk.inspectionalerts.grading.judgement.PrintedFields.Label;

/**
 * Reads the letters that Ofsted publishes without grades after a focused visit, a monitoring visit or a joint targeted area
 * inspection. A letter is known by its title or its opening sentence, never by a mention in the text.
 */
final class UngradedLetter {

    private static final String ANY_DAY = "(?:the )?(?:\\p{L}{3,6}day )?\\d{1,2}(?:st|nd|rd|th)?[\\s\\p{Z}\\p{Pd}]";
    private static final Pattern DATES = Pattern.compile(
            "(?:\\b(?:on|over|during|between|from|dates?:?)\\s+)(" + ANY_DAY + "[^.;:()]{0,60}?\\b20\\d\\d)\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern PRIORITY = Pattern.compile("(?:areas?for)?priorityactions?");

    private final Document document;
    private final LetterTitle title;

    UngradedLetter(Document document, LetterTitle title) {
        this.document = document;
        this.title = title;
    }

    Findings findings(Doubts doubts) {
        List<Block> blocks = document.blocks();
        CoverPage cover = new CoverPage(blocks);
        GradedStatements.read(blocks).stream()
                .findFirst()
                .ifPresent(grade -> doubts.hold("a letter that carries no grades states one: '"
                        + grade.evidence().quotation() + "'"));
        Optional<Period> period = period();
        if (period.isEmpty()) {
            doubts.warn("the letter prints no dates that can be understood");
        }
        return new Findings(
                Framework.OTHER,
                title.kind(),
                Optional.of(
                        new AuthorityAsPrinted(title.text(), new Evidence(title.page(), title.text(), Place.TITLE))),
                period,
                cover.publishedOn(),
                cover.leadInspector(),
                List.of(),
                List.of(),
                ImprovementList.read(blocks, Layout.WHAT_NEEDS_TO_IMPROVE).council(),
                List.of(),
                ImprovementList.read(blocks, PRIORITY).council(),
                Body.paragraphs(blocks),
                Body.contact(blocks),
                doubts.warnings());
    }

    private Optional<Period> period() {
        for (Label label : List.of(Label.VISIT_DATES, Label.INSPECTION_DATES)) {
            for (Field field : PrintedFields.all(document.blocks(), label)) {
                Optional<Period> period = period(field.value(), field.evidence());
                if (period.isPresent()) {
                    return period;
                }
            }
        }
        return document.blocks().stream()
                .filter(block -> block.page() == 1)
                .map(this::periodInSentence)
                .flatMap(Optional::stream)
                .findFirst();
    }

    private Optional<Period> periodInSentence(Block block) {
        Matcher dates = DATES.matcher(block.text());
        return dates.find()
                ? period(dates.group(1), new Evidence(block.page(), block.text(), Place.LETTER))
                : Optional.empty();
    }

    private static Optional<Period> period(String printed, Evidence evidence) {
        return InspectionDates.span(printed).map(span -> new Period(span.start(), span.end(), evidence));
    }
}
