package uk.inspectionalerts.ingest.structure.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;
import uk.inspectionalerts.ingest.report.Block;
import uk.inspectionalerts.ingest.report.StructuredDocument;
import uk.inspectionalerts.ingest.structure.layout.Mending;
import uk.inspectionalerts.ingest.structure.layout.TextBlocks;
import uk.inspectionalerts.ingest.structure.reading.UnreadableDocument.Reason;

/** Reads HTML by its elements. Nothing that it names is fetched, and no script in it is run or read. */
final class HtmlReading {
    private static final String NO_TEXT =
            "script,style,noscript,template,iframe,object,embed,svg,math,select,textarea,[hidden],[aria-hidden=true]";
    private static final Pattern HIDING = Pattern.compile("(?i)(?:display\\s*:\\s*none|visibility\\s*:\\s*hidden)\\b");
    private static final Set<String> HEADINGS = Set.of("h1", "h2", "h3", "h4", "h5", "h6");

    private HtmlReading() {}

    static StructuredDocument read(byte[] bytes) throws UnreadableDocument {
        Document page = Jsoup.parse(Decoding.decode(bytes));
        page.select(NO_TEXT).remove();
        page.getElementsByAttributeValueMatching("style", HIDING).remove();
        Walk walk = new Walk();
        page.body().traverse(walk);
        List<Block> blocks = walk.blocks.blocks();
        if (blocks.isEmpty()) {
            throw new UnreadableDocument(Reason.EMPTY, "The page holds no text: send the report itself.");
        }
        return new StructuredDocument(1, false, false, blocks);
    }

    /** Goes through the elements in order, without recursion, since pages may be nested without end. */
    private static final class Walk implements NodeVisitor {
        private final TextBlocks blocks = new TextBlocks();
        private final StringBuilder text = new StringBuilder();
        private final List<String> cells = new ArrayList<>();
        private Element row;

        @Override
        public void head(Node node, int depth) {
            if (node instanceof TextNode words) {
                text.append(words.getWholeText());
            } else if (node instanceof Element element) {
                enter(element);
            }
        }

        private void enter(Element element) {
            String tag = element.normalName();
            if (tag.equals("br")) {
                text.append(row == null ? "\u2028" : " ");
            } else if (tag.equals("tr")) {
                finish("p", element);
                row = element;
            } else if (isCell(element)) {
                text.setLength(0);
            } else if (element.isBlock() || tag.equals("body")) {
                if (row == null) {
                    finish("p", element);
                } else {
                    text.append(' ');
                }
            }
        }

        @Override
        public void tail(Node node, int depth) {
            if (!(node instanceof Element element)) {
                return;
            }
            if (isCell(element)) {
                cells.add(Mending.clean(text.toString()));
                text.setLength(0);
            } else if (element.equals(row)) {
                blocks.row(cells);
                cells.clear();
                text.setLength(0);
                row = null;
            } else if (element.isBlock() || element.normalName().equals("body")) {
                if (row == null) {
                    finish(element.normalName(), element);
                } else {
                    text.append(' ');
                }
            }
        }

        private boolean isCell(Element element) {
            return row != null
                    && (element.normalName().equals("td")
                            || element.normalName().equals("th"))
                    && row.equals(element.parent());
        }

        private void finish(String tag, Element element) {
            for (String line : text.toString().split("\u2028")) {
                String words = Mending.clean(line);
                if (!words.isEmpty()) {
                    add(tag, element, words);
                }
            }
            text.setLength(0);
        }

        private void add(String tag, Element element, String words) {
            Element item = element.closest("li");
            if (HEADINGS.contains(tag)) {
                blocks.heading(words);
            } else if (item != null
                    && item.parent() != null
                    && item.parent().normalName().equals("ol")) {
                blocks.numbered(numberOf(item), words);
            } else if (item != null) {
                blocks.item("•", words);
            } else {
                blocks.text(words);
            }
        }

        private static int numberOf(Element item) {
            try {
                if (item.hasAttr("value")) {
                    return Integer.parseInt(item.attr("value").strip());
                }
                String start = item.parent().attr("start").strip();
                return (start.isEmpty() ? 1 : Integer.parseInt(start)) + item.elementSiblingIndex();
            } catch (NumberFormatException notANumber) {
                return item.elementSiblingIndex() + 1;
            }
        }
    }
}
