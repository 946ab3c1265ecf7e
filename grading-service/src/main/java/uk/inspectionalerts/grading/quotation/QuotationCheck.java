package uk.inspectionalerts.grading.quotation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;
import uk.inspectionalerts.grading.judgement.Block;
import uk.inspectionalerts.grading.judgement.Document;
import uk.inspectionalerts.grading.quotation.Alignment.Step;
import uk.inspectionalerts.grading.quotation.Alignment.Stretch;
import uk.inspectionalerts.grading.quotation.Finding.Outcome;
import uk.inspectionalerts.grading.quotation.Passage.Difference;

/**
 * Holds quotations against the text of a report, word by word. Typographic quotation marks, hyphens, ligatures, white space and other
 * punctuation make no difference, nor does the case of the first letter.
 */
public final class QuotationCheck {

    /** Of three words of a quotation two must be the report's; with less in common it is somebody else's sentence. */
    private static final int WORDS_FOR_A_CHANGE = 3;

    /** So many words in common may be chance in a shorter one. */
    private static final int FEWEST_IN_COMMON = 4;

    private static final int UNKNOWN = -1;

    private final List<Printed> report = new ArrayList<>();
    private final Map<String, Integer> numbers = new HashMap<>();
    private final int[] words;
    private final int[] smallWords;
    private final Letters letters;

    /** A word of the report, in a block that is told by its place: two blocks may say the same. */
    private record Printed(int place, Block block, Word word) {
        String text() {
            return word.in(block.text());
        }
    }

    public QuotationCheck(Document document) {
        for (int place = 0; place < document.blocks().size(); place++) {
            Block block = document.blocks().get(place);
            for (Word word : Word.of(block.text())) {
                report.add(new Printed(place, block, word));
            }
        }
        words = report.stream()
                .mapToInt(printed -> number(printed.word.plain()))
                .toArray();
        smallWords = report.stream()
                .mapToInt(printed -> number(printed.word.small()))
                .toArray();
        letters = new Letters(report.stream().map(Printed::word).toList());
    }

    /** Where the report says it, and with which other words. */
    public Finding check(Fragment fragment) {
        List<Passage> passages = new ArrayList<>();
        boolean inOrder = true;
        int from = 0;
        for (String part : fragment.parts()) {
            Part wanted = new Part(part);
            Optional<Stretch> found = wanted.from(from);
            inOrder = inOrder && found.isPresent();
            Optional<Stretch> anywhere = found.isPresent() ? found : wanted.from(0);
            if (anywhere.isEmpty()) {
                return new Finding(fragment, Outcome.NOT_FOUND, List.of(), true);
            }
            passages.add(wanted.passage(anywhere.get()));
            from = anywhere.get().to();
        }
        boolean verbatim = inOrder
                && passages.stream().allMatch(passage -> passage.differences().isEmpty());
        return new Finding(fragment, verbatim ? Outcome.VERBATIM : Outcome.DIFFERS, passages, inOrder);
    }

    private int number(String word) {
        return numbers.computeIfAbsent(word, unused -> numbers.size());
    }

    /** A stretch of the quotation without a gap. */
    private final class Part {

        private final String text;
        private final List<Word> quoted;
        private final int[] wanted;
        private final int first;

        Part(String text) {
            this.text = text;
            quoted = Word.of(text);
            wanted = quoted.stream()
                    .mapToInt(word -> numbers.getOrDefault(word.plain(), UNKNOWN))
                    .toArray();
            first = numbers.getOrDefault(quoted.get(0).small(), UNKNOWN);
        }

        Optional<Stretch> from(int start) {
            return letters.find(quoted, start)
                    .or(() -> alignment().nearest(start, words.length).filter(this::near));
        }

        private boolean same(int i, int at) {
            return i == 0 ? smallWords[at] == first : words[at] == wanted[i];
        }

        private boolean near(Stretch stretch) {
            return stretch.changes() * WORDS_FOR_A_CHANGE <= wanted.length
                    && wanted.length - stretch.changes() >= FEWEST_IN_COMMON;
        }

        private Alignment alignment() {
            return new Alignment(wanted.length, this::same);
        }

        Passage passage(Stretch stretch) {
            Block block = report.get(stretch.from()).block;
            return new Passage(
                    text,
                    printed(stretch),
                    block.page(),
                    block.number(),
                    QuotationRule.heading(block.section()),
                    differences(stretch));
        }

        /** Verbatim; what runs on into the next block is joined by a blank. */
        private String printed(Stretch stretch) {
            StringJoiner printed = new StringJoiner(" ");
            int from = stretch.from();
            for (int at = from; at < stretch.to(); at++) {
                Block block = report.get(at).block;
                if (at + 1 == stretch.to() || report.get(at + 1).place != report.get(at).place) {
                    printed.add(block.text()
                            .substring(
                                    report.get(from).word.from(),
                                    report.get(at).word.to()));
                    from = at + 1;
                }
            }
            return printed.toString();
        }

        private List<Difference> differences(Stretch stretch) {
            Differences differences = new Differences();
            int i = 0;
            int at = stretch.from();
            for (Step step :
                    stretch.changes() == 0 ? List.<Step>of() : alignment().steps(stretch)) {
                if (step == Step.SAME) {
                    differences.same();
                }
                if (step == Step.CHANGED || step == Step.ADDED) {
                    differences.draft(quoted.get(i).in(text));
                }
                if (step == Step.CHANGED || step == Step.OMITTED) {
                    differences.report(report.get(at).text());
                }
                i += step == Step.OMITTED ? 0 : 1;
                at += step == Step.ADDED ? 0 : 1;
            }
            return differences.all();
        }
    }
}
