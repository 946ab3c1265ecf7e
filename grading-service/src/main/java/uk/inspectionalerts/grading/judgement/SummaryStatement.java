package uk.inspectionalerts.grading.judgement;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A sentence of the summary that states the overall grade in so many words: "Services for children in X are good", "overall
 * effectiveness therefore requires improvement to be good". Most summaries have none. What looks back ("were judged to be good"),
 * speaks of some children only, or qualifies the grade is no such sentence: prose is believed only where it cannot mean
 * anything else.
 */
final class SummaryStatement {

    private static final String CHILDREN =
            "(?:vulnerable )?children(?:,? (?:and )?young people)?(?:,? and (?:their )?families)?(?: living)?";
    private static final String SERVICES =
            "(?:Overall,? )?(?:(?i:the quality of )?[Cc]hildren[’']s (?:social care )?services|[Ss]ervices (?:for|to) "
                    + CHILDREN + ")";
    private static final String PLACE =
            " in (?:the )?(?:(?:\\p{Lu}[\\p{L}’'-]*|of|and|upon|with|on|under|the),? ){1,8}";
    private static final String GRADE =
            "(?:(?:are|remain|continue to be)(?: now| still| overall)? (?:outstanding|good|inadequate)"
                    + "|(?:(?:now|still|continue to) )?require improvement(?: to be good)?)";
    private static final Pattern OF_PLACE =
            Pattern.compile("(?:^|[.] )(" + SERVICES + PLACE + GRADE + ")(?=[.,;]| overall)");
    private static final Pattern OF_EFFECTIVENESS = Pattern.compile(
            "(?i:\\b(overall effectiveness (?:(?:is|remains)(?: therefore| now| still)? (?:outstanding|good|inadequate)"
                    + "|(?:therefore |still )?requires improvement(?: to be good)?))(?=[.,;]))");

    private SummaryStatement() {}

    /** Every such sentence between the judgement table and the first numbered paragraph or graded section. */
    static List<Judgement> read(List<Block> afterTable) {
        return afterTable.stream()
                .takeWhile(block -> block.number().isEmpty())
                .filter(block -> block.kind() == BlockKind.PARAGRAPH)
                .flatMap(SummaryStatement::statements)
                .toList();
    }

    private static Stream<Judgement> statements(Block block) {
        return Stream.of(OF_PLACE, OF_EFFECTIVENESS)
                .map(pattern -> pattern.matcher(block.text()))
                .flatMap(Matcher::results)
                .flatMap(found -> statement(block, found.group(1)).stream());
    }

    private static Optional<Judgement> statement(Block block, String words) {
        return GradeWording.endings(words).stream()
                .findFirst()
                .map(ending -> new Judgement(
                        Area.OVERALL_EFFECTIVENESS,
                        ending.label(),
                        ending.grade(),
                        ending.printed(),
                        new Evidence(block.page(), words, Place.SUMMARY)));
    }
}
