package uk.inspectionalerts.grading.judgement;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Sentences that state a grade. One is looked for in the whole of a block, in its first sentence (extraction may run the next
 * sentence on) and, for a heading, in the heading together with the one below it, since a long heading may be broken in two.
 */
final class Statements {

    private static final Pattern FIRST_SENTENCE = Pattern.compile("^(.{1,300}?)\\.(?:\\s|$)", Pattern.DOTALL);

    private Statements() {}

    /** All judgements that the rule finds, in printed order, at most one a block. */
    static Stream<Judgement> in(List<Block> blocks, Function<Block, Function<String, Optional<Judgement>>> rule) {
        return IntStream.range(0, blocks.size())
                .mapToObj(i -> in(blocks, i, rule.apply(blocks.get(i))))
                .flatMap(Optional::stream);
    }

    private static Optional<Judgement> in(List<Block> blocks, int index, Function<String, Optional<Judgement>> rule) {
        Block block = blocks.get(index);
        return rule.apply(block.text())
                .or(() -> firstSentence(block.text()).flatMap(rule))
                .or(() -> withNextHeading(blocks, index).flatMap(rule));
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
