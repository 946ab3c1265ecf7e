package uk.inspectionalerts.grading.judgement;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The paragraphs of a report and, after them, the words with which the publisher introduces itself. */
final class Body {

    private static final Pattern IMPRINT = Pattern.compile(
            "(?:The Office for Standards in Education|If you would like a copy of this document).*", Pattern.DOTALL);
    private static final Pattern EMAIL = Pattern.compile("[\\w.]+@ofsted\\.gov\\.uk");
    private static final Pattern TELEPHONE = Pattern.compile("(?:\\bT|[Tt]elephone):?\\s*(0[\\d ]{9,13}\\d)");

    private Body() {}

    /** All paragraphs up to the imprint. */
    static List<Paragraph> paragraphs(List<Block> blocks) {
        List<Paragraph> paragraphs = new ArrayList<>();
        for (Block block : blocks) {
            if (IMPRINT.matcher(block.text()).matches()) {
                break;
            }
            if (block.kind() == BlockKind.PARAGRAPH || block.number().isPresent()) {
                paragraphs.add(
                        new Paragraph(block.number(), block.section(), block.text(), block.page(), block.lastPage()));
            }
        }
        return paragraphs;
    }

    /** The publisher's address for enquiries with its telephone number, as the imprint prints them. */
    static Optional<String> contact(List<Block> blocks) {
        Optional<String> email = last(blocks, EMAIL, 0);
        Optional<String> telephone = last(blocks, TELEPHONE, 1);
        return email.map(
                address -> telephone.map(number -> address + ", " + number).orElse(address));
    }

    private static Optional<String> last(List<Block> blocks, Pattern pattern, int group) {
        for (int i = blocks.size() - 1; i >= 0; i--) {
            Matcher matcher = pattern.matcher(blocks.get(i).text());
            if (matcher.find()) {
                return Optional.of(matcher.group(group));
            }
        }
        return Optional.empty();
    }
}
