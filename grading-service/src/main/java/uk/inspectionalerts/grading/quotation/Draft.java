package uk.inspectionalerts.grading.quotation;

import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The draft of a press notice or a cabinet report, in which a report is quoted. */
public final class Draft {

    private static final int MOST_QUOTATIONS = 200;
    private static final int LONGEST_QUOTATION = 500;
    private static final int SHOWN = 60;
    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cc}\\p{Cf}&&[^\\s]]");

    private final List<String> paragraphs;

    public Draft(String text) {
        paragraphs = paragraphs(text);
    }

    /**
     * What it prints between quotation marks, in order. Throws {@link IllegalArgumentException}, to be read by the draft's writer, for
     * more than 200 quotations and for one of more than 500 words.
     */
    public List<Fragment> quotations() {
        List<Fragment> quotations = paragraphs.stream()
                .flatMap(paragraph -> QuotationMarks.quotedIn(paragraph).stream())
                .map(Fragment::of)
                .filter(fragment -> !fragment.parts().isEmpty())
                .toList();
        if (quotations.size() > MOST_QUOTATIONS) {
            throw new IllegalArgumentException("The draft has " + quotations.size() + " quotations: check at most "
                    + MOST_QUOTATIONS + " at a time");
        }
        quotations.stream()
                .filter(fragment -> fragment.words() > LONGEST_QUOTATION)
                .findFirst()
                .ifPresent(fragment -> {
                    throw new IllegalArgumentException("The quotation that begins with '"
                            + fragment.text().substring(0, SHOWN) + "' has more than " + LONGEST_QUOTATION
                            + " words: close its quotation marks, or check it in parts");
                });
        return quotations;
    }

    /**
     * Its sentences, each on one line.
     *
     * @param report quotations that are words of the report and therefore nothing that the draft itself claims; they are left out
     */
    public List<String> sentencesWithout(Collection<Fragment> report) {
        return paragraphs.stream()
                .map(paragraph -> paragraph.replaceAll("\\s+", " "))
                .map(paragraph -> without(paragraph, report))
                .flatMap(paragraph -> Sentences.of(paragraph).stream())
                .filter(sentence -> !sentence.isBlank())
                .toList();
    }

    private static String without(String paragraph, Collection<Fragment> report) {
        String rest = paragraph;
        for (Fragment fragment : report) {
            rest = rest.replace(fragment.text(), "");
        }
        return rest;
    }

    private static List<String> paragraphs(String text) {
        return Stream.of(INVISIBLE.matcher(text).replaceAll("").split("(?>\\R)\\h*+\\R"))
                .toList();
    }
}
