package uk.inspectionalerts.grading.judgement;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Sentences that state a grade. One is looked for in the whole of a block, in its first sentence (extraction may run the next
 * sentence on) and, for a heading, in the heading together with the one below it, since a long heading may be broken in two.
 */
final class Statements {

    private static final int LONGEST = 300;
    private static final Pattern FIRST_SENTENCE =
            Pattern.compile("^(.{1," + LONGEST + "}?)\\.(?:\\s|$)", Pattern.DOTALL);

    private Statements() {}

    /** All judgements that the rule finds in blocks that may state one, in printed order, at most one a block. */
    static List<Judgement> in(
            List<Block> blocks, Predicate<Block> mayState, BiFunction<Block, String, Optional<Judgement>> rule) {
        List<Judgement> found = new ArrayList<>();
        for (int i = 0; i < blocks.size(); i++) {
            Block block = blocks.get(i);
            if (mayState.test(block)) {
                sentences(blocks, i)
                        .flatMap(text -> rule.apply(block, text).stream())
                        .findFirst()
                        .ifPresent(found::add);
            }
        }
        return found;
    }

    private static Stream<String> sentences(List<Block> blocks, int index) {
        String text = blocks.get(index).text();
        Stream<String> whole = text.length() <= LONGEST ? Stream.of(text) : Stream.empty();
        return Stream.concat(
                whole,
                Stream.of(firstSentence(text), withNextHeading(blocks, index)).flatMap(Optional::stream));
    }

    private static Optional<String> firstSentence(String text) {
        Matcher sentence = FIRST_SENTENCE.matcher(text);
        return sentence.find() ? Optional.of(sentence.group(1)) : Optional.empty();
    }

    private static Optional<String> withNextHeading(List<Block> blocks, int index) {
        Block block = blocks.get(index);
        if (block.kind() != BlockKind.HEADING || index + 1 == blocks.size()) {
            return Optional.empty();
        }
        Block next = blocks.get(index + 1);
        boolean broken = next.kind() == BlockKind.HEADING && next.page() == block.page();
        return broken ? Optional.of(block.text() + " " + next.text()) : Optional.empty();
    }
}
