package uk.inspectionalerts.notification.briefing;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import uk.inspectionalerts.notification.outcome.Quotation;

/**
 * Words of the report with the place where they stand.
 *
 * @param source "paragraph 12", else "section, page 4"
 */
public record Quote(String text, String source) {

    private static final int MOST = 3;
    private static final int LONGEST_IN_WORDS = 60;

    /**
     * At most three, in the report's order; one of them states a weakness if any does. A quotation that is too long for
     * an alert is left out, since to shorten it would alter it.
     */
    static List<Quote> chosen(List<Quotation> quotations) {
        List<Quotation> shortEnough = quotations.stream()
                .filter(quotation -> quotation.text().split("\\s+").length <= LONGEST_IN_WORDS)
                .toList();
        List<Quotation> chosen =
                new ArrayList<>(shortEnough.stream().limit(MOST).toList());
        if (chosen.stream().noneMatch(Quotation::weakness)) {
            shortEnough.stream()
                    .skip(MOST)
                    .filter(Quotation::weakness)
                    .findFirst()
                    .ifPresent(weakness -> {
                        chosen.remove(MOST - 1);
                        chosen.add(weakness);
                    });
        }
        return chosen.stream().map(Quote::of).toList();
    }

    private static Quote of(Quotation quotation) {
        String source = quotation.paragraph().isPresent()
                ? "paragraph " + quotation.paragraph().getAsInt()
                : Stream.concat(
                                quotation.section().stream(),
                                quotation.page().stream().mapToObj(page -> "page " + page))
                        .reduce((section, page) -> section + ", " + page)
                        .orElse("report");
        return new Quote(quotation.text(), source);
    }
}
