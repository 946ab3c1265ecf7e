package uk.inspectionalerts.notification.briefing;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import uk.inspectionalerts.notification.outcome.Area;
import uk.inspectionalerts.notification.outcome.Quotation;

/**
 * Words of the report with the place where they stand.
 *
 * @param source "paragraph 12, help and protection", else "section, page 4"
 */
public record Quote(String text, String source) {

    private static final int MOST = 3;
    private static final int LONGEST_IN_WORDS = 60;
    private static final int LONGEST_TOGETHER = 80;
    /** A word may be as long as a line: sixty of them are no quotation. */
    private static final int LONGEST_IN_CHARACTERS = 600;

    /**
     * At most three, in the report's order; one of them states a weakness if any does. A quotation that is too long for
     * an alert, or for what the others leave of it, is left out, since to shorten it would alter it.
     */
    public static List<Quote> chosen(List<Quotation> quotations) {
        List<Quotation> shortEnough = quotations.stream()
                .filter(quotation -> Wording.words(quotation.text()) <= LONGEST_IN_WORDS
                        && quotation.text().length() <= LONGEST_IN_CHARACTERS)
                .toList();
        Set<Quotation> chosen = new HashSet<>();
        int words = 0;
        for (Quotation quotation : weaknessFirst(shortEnough)) {
            int then = words + Wording.words(quotation.text());
            if (chosen.size() < MOST && then <= LONGEST_TOGETHER) {
                chosen.add(quotation);
                words = then;
            }
        }
        return shortEnough.stream()
                .distinct()
                .filter(chosen::contains)
                .map(Quote::of)
                .toList();
    }

    /** The first weakness, so that it finds its place, and then all in the report's order. */
    private static List<Quotation> weaknessFirst(List<Quotation> quotations) {
        return Stream.concat(quotations.stream().filter(Quotation::weakness).limit(1), quotations.stream())
                .distinct()
                .toList();
    }

    private static Quote of(Quotation quotation) {
        Stream<String> place = quotation.paragraph().isPresent()
                ? Stream.concat(
                        Stream.of("paragraph " + quotation.paragraph().getAsInt()),
                        quotation.section().flatMap(Area::namedIn).map(Area::words).stream())
                : Stream.concat(
                        quotation.section().stream(), quotation.page().stream().mapToObj(page -> "page " + page));
        return new Quote(
                quotation.text(),
                place.reduce((where, more) -> where + ", " + more).orElse("report"));
    }
}
