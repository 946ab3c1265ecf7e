package uk.inspectionalerts.grading.quotation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import uk.inspectionalerts.grading.history.PublicationDate;
import uk.inspectionalerts.grading.judgement.Paragraph;

/**
 * Chooses the sentences by which a report is quoted: at most three: the first that praises, the first that states a
 * weakness, and the first of either kind from a section that neither came from. Only findings on the council are quoted: not the review of the
 * safeguarding board, facts about the area, or what the report asks for.
 *
 * <p>A sentence is fit to be quoted when it is whole, of 50 to 300 characters, understood without the one before it, holds no
 * quoted speech, and is not about a single child, young person, family or worker. Which sentences praise or state a weakness is
 * told by their words; a sentence with words of both kinds states a weakness, so that none is passed off as praise.
 */
public final class QuotationRule {

    private static final int SHORTEST = 50;
    private static final int LONGEST = 300;
    private static final int LAST_YEAR_OF_NARROW_LICENCE = 2013;

    /** Sections of the board's review, of facts and figures, of method, and of what is asked for, which is told anyway. */
    private static final Pattern NOT_FINDINGS = Pattern.compile(
            "LSCB|safeguarding children board|judge?ments? mean|about (?:this|the) (?:inspection|local)|inspection team|in this area"
                    + "|summary for children|recommendations|areas? for improvement|needs? to improve|priority",
            Pattern.CASE_INSENSITIVE);
    /** Lines of the cover: what stands under them is the summary, which has no heading of its own. */
    private static final Pattern COVER = Pattern.compile(
            "^(?:Lead inspector|Inspection dates?|Inspection of|Inspection carried)", Pattern.CASE_INSENSITIVE);

    private static final Pattern WHOLE = Pattern.compile("\\p{Lu}.*[.]", Pattern.DOTALL);
    private static final Pattern LEANS_ON_THE_ONE_BEFORE = Pattern.compile(
            "^(?:They|Their|Them|It|Its|This|That|These|Those|Such|However|But|And|Or|Also|Additionally|In addition|As a result"
                    + "|Consequently|Therefore|Similarly|Furthermore|Moreover|Nevertheless|Nonetheless|Although|Both|Others?"
                    + "|Here|Where|There|Overall,|For example|For instance|Instead|Conversely|Equally|Likewise|Despite this)\\b");
    private static final Pattern SPEECH = Pattern.compile("[\"“”‘]|(?<!\\p{L})'|\\b(?:said|told|says)\\b");
    private static final Pattern ONE_PERSON = Pattern.compile(
            "\\b(?:he|she|him|her|his|hers|himself|herself|who is|i|my|me)\\b"
                    + "|\\b(?:a|an|one|another|this|that|the|each|single|individual)\\s+(?:\\p{L}+\\s+)?"
                    + "(?:child|young person|young adult|young woman|young man|boy|girl|baby|teenager|care leaver|sibling|family"
                    + "|mother|father|parent|carer|grandparent|worker|social worker|adviser|manager|practitioner|inspector)\\b(?!['’]s services)"
                    + "|\\bin (?:one|a single|an individual|a very small number of) (?:case|instance|example)s?\\b",
            Pattern.CASE_INSENSITIVE);
    /** What looks back, asks for something, counts cases, or is of the board. */
    private static final Pattern NO_FINDING = Pattern.compile(
            "\\b(?:inspections?|judged|predecessor|Ofsted|LSCB|safeguarding children board|serious case reviews?|these cases)\\b"
                    + "|^(?:Ensure|Improve|Strengthen|Continue|Review|Develop)\\b|\\(\\d+\\)",
            Pattern.CASE_INSENSITIVE);
    /** Words of weakness in a sentence that may state none. */
    private static final Pattern AMBIGUOUS = Pattern.compile(
            "\\bstrengths? and (?:areas of )?weakness|\\b(?:not only|whether or not|if not|not have to|not need|no longer|cannot|not otherwise)\\b"
                    + "|^(?:When|Where|If)\\b[^,]*\\b(?:not|delays?)\\b|\\bensur\\p{L}+\\b[^,]*\\bnot\\b"
                    + "|\\b(?:without|avoid\\p{L}*|prevent\\p{L}*|minimis\\p{L}*|reduc\\p{L}*|no|any|tackl\\p{L}*|address\\p{L}*)"
                    + "\\s+(?:\\p{L}+\\s+){0,3}(?:delay|drift|gap|shortfall|weak)",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern WEAKNESS = Pattern.compile(
            "\\b(?:not|too (?:many|few|often|long|much|late|slow|variable|little)|inconsistent(?:ly)?|insufficient(?:ly)?"
                    + "|variable|variability|weak(?:ness|nesses)?|delays?|delayed|drift|lacks?|lacking|poor(?:ly)?|fail(?:s|ed|ure|ures|ing)?"
                    + "|inadequate(?:ly)?|requires? improvement|deteriorated|declined|yet to|shortfalls?|unclear"
                    + "|less (?:well|effective|strong|consistent)|rarely|seldom|ineffective|unsatisfactory|widespread)\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern PRAISE = Pattern.compile(
            "\\b(?:outstanding|excellent|exceptional(?:ly)?|strong(?:ly)?|highly|relentless|impressive|exemplary|effective(?:ly)?"
                    + "|good|well|improved|improvement|committed|commitment|timely|thorough|sensitive|skilled|confident|ambitious|benefit(?:s|ed)?)\\b",
            Pattern.CASE_INSENSITIVE);

    private QuotationRule() {}

    /**
     * Whether a report may be quoted at all: those of 2013 and earlier carry a licence that does not allow it. Where the
     * publication date is an estimate, the year of the last inspection day decides.
     */
    public static boolean mayQuote(PublicationDate published, Optional<LocalDate> lastDay) {
        LocalDate dated = published.estimated() ? lastDay.orElse(published.on()) : published.on();
        return dated.getYear() > LAST_YEAR_OF_NARROW_LICENCE;
    }

    /** The sentences to quote. None where the report has no paragraph that is numbered or stands under a heading. */
    public static List<Quotation> choose(List<Paragraph> paragraphs) {
        List<Quotation> chosen = new ArrayList<>();
        fit(paragraphs).filter(quotation -> !quotation.weakness()).findFirst().ifPresent(chosen::add);
        fit(paragraphs).filter(Quotation::weakness).findFirst().ifPresent(chosen::add);
        Set<String> sections = chosen.stream().map(Quotation::section).collect(Collectors.toSet());
        fit(paragraphs)
                .filter(quotation -> !sections.contains(quotation.section()))
                .findFirst()
                .ifPresent(chosen::add);
        return chosen;
    }

    /** Lazily, since a report has a thousand sentences and three are wanted. */
    private static Stream<Quotation> fit(List<Paragraph> paragraphs) {
        return paragraphs.stream()
                .filter(paragraph ->
                        paragraph.number().isPresent() || !paragraph.section().isBlank())
                .filter(paragraph -> !NOT_FINDINGS.matcher(paragraph.section()).find())
                .flatMap(paragraph -> Sentences.of(paragraph.text()).stream()
                        .filter(QuotationRule::fit)
                        .map(sentence -> quotation(paragraph, sentence)));
    }

    private static boolean fit(String sentence) {
        return sentence.length() >= SHORTEST
                && sentence.length() <= LONGEST
                && WHOLE.matcher(sentence).matches()
                && (WEAKNESS.matcher(sentence).find()
                        || PRAISE.matcher(sentence).find())
                && !LEANS_ON_THE_ONE_BEFORE.matcher(sentence).find()
                && !SPEECH.matcher(sentence).find()
                && !NO_FINDING.matcher(sentence).find()
                && !AMBIGUOUS.matcher(sentence).find()
                && !ONE_PERSON.matcher(sentence).find();
    }

    /** The name of a section by which a reader finds it. */
    static String heading(String section) {
        return COVER.matcher(section).find() ? "summary" : section;
    }

    private static Quotation quotation(Paragraph paragraph, String sentence) {
        return new Quotation(
                sentence,
                paragraph.page(),
                paragraph.number(),
                heading(paragraph.section()),
                WEAKNESS.matcher(sentence).find());
    }
}
