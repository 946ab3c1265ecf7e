package uk.inspectionalerts.grading.judgement;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The title or opening sentence of a letter that carries no grades. The visits of autumn 2020, which were called assurance
 * visits, were focused visits.
 *
 * @param text as printed; it names the authority. The sentences after it name people and neighbours, whose names may be those of
 *     other authorities
 */
record LetterTitle(Kind kind, String text, int page) {

    private static final int LONGEST = 400;
    private static final Pattern SENTENCE_END = Pattern.compile("(?<!\\bSt)[.]\\s+(?=\\p{Lu})");
    private static final String OPENING = "(?:inspectionoflocalauthoritychildrensservices(?:ilacs)?)?"
            + "(?:this(?:letter|report)(?:summarises|contains|setsout|outlines)(?:the|our)?(?:key|main)?findings(?:of|from))?"
            + "(?:ofsteds?)?(?:report(?:of|on)|letter(?:of|on|from)|findingsof)?(?:the|a|an|our)?";
    private static final String NTH =
            "(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|\\p{L}{0,2})?";

    private static final Map<Kind, Pattern> OPENINGS = Map.of(
            Kind.FOCUSED_VISIT,
                    Pattern.compile(OPENING + "(?:ilacs)?(?:focuss?ed|assurance)visit(?:to|of|in|letter|report).*"),
            Kind.MONITORING_VISIT, Pattern.compile(OPENING + NTH + "monitoringvisit(?:to|of|in|letter|report).*"),
            Kind.JTAI,
                    Pattern.compile(
                            OPENING
                                    + "(?:jointtargetedareainspection|jtai(?:of|in)|jointinspectionofthemultiagencyresponse).*"));

    /** The first title on the first page. */
    static Optional<LetterTitle> find(List<Block> blocks) {
        return blocks.stream()
                .filter(block -> block.page() == 1 && block.kind() != BlockKind.ITEM)
                .map(LetterTitle::of)
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<LetterTitle> of(Block block) {
        String letters = Letters.of(block.text());
        return OPENINGS.entrySet().stream()
                .filter(opening -> opening.getValue().matcher(letters).matches())
                .map(opening -> new LetterTitle(opening.getKey(), opening(block.text()), block.page()))
                .findFirst();
    }

    private static String opening(String text) {
        String sentence = SENTENCE_END.split(text, 2)[0];
        return sentence.length() <= LONGEST ? sentence : sentence.substring(0, LONGEST);
    }
}
