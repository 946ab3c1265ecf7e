package uk.inspectionalerts.notification.packing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.util.List;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.XWPFAbstractNum;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFNumbering;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.apache.poi.xwpf.usermodel.XWPFStyles;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTAbstractNum;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTInd;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTLvl;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyle;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STNumberFormat;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STStyleType;
import uk.inspectionalerts.notification.pack.CommsPack;
import uk.inspectionalerts.notification.pack.Section;
import uk.inspectionalerts.notification.pack.Table;

/** A pack as an Office Open XML document, with headings and header rows that a screen reader knows as such. */
final class WordDocument {

    private static final String TITLE = "Heading1";
    private static final String HEADING = "Heading2";

    private static final int INDENT_IN_TWENTIETHS_OF_A_POINT = 360;

    private final XWPFDocument document = new XWPFDocument();
    private final BigInteger bullets = bullets();

    private WordDocument() {}

    /** The bytes of the document; the words of a report go in as text and nothing else. */
    static byte[] of(CommsPack pack) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        WordDocument word = new WordDocument();
        try (XWPFDocument document = word.document) {
            word.write(pack);
            document.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private void write(CommsPack pack) {
        XWPFStyles styles = document.createStyles();
        styles.setSpellingLanguage("en-GB");
        styles.addStyle(heading(TITLE, "heading 1", 0));
        styles.addStyle(heading(HEADING, "heading 2", 1));
        document.getProperties().getCoreProperties().setTitle(pack.title());
        document.createHeader(HeaderFooterType.DEFAULT)
                .createParagraph()
                .createRun()
                .setText(pack.status());
        paragraph(pack.title(), TITLE, 20);
        bold(pack.status());
        if (!pack.election().isEmpty()) {
            bold(pack.election());
        }
        pack.sections().forEach(this::write);
        text(
                "Independent of Ofsted and government. Contains public sector information licensed under the Open Government"
                        + " Licence v3.0.");
    }

    private void write(Section section) {
        paragraph(section.heading(), HEADING, 15);
        section.paragraphs().forEach(this::text);
        section.points().forEach(this::point);
        section.tables().forEach(this::write);
    }

    private void write(Table table) {
        bold(table.caption());
        XWPFTable written =
                document.createTable(table.rows().size() + 1, table.columns().size());
        written.setWidth("100%");
        fill(written.getRow(0), table.columns());
        written.getRow(0).setRepeatHeader(true);
        for (int at = 0; at < table.rows().size(); at++) {
            fill(written.getRow(at + 1), table.rows().get(at));
        }
    }

    private static void fill(XWPFTableRow row, List<String> cells) {
        for (int at = 0; at < cells.size(); at++) {
            row.getCell(at).setText(cells.get(at));
        }
    }

    private XWPFRun text(String words) {
        XWPFRun run = document.createParagraph().createRun();
        run.setText(words);
        return run;
    }

    private void point(String words) {
        XWPFParagraph paragraph = document.createParagraph();
        paragraph.setNumID(bullets);
        paragraph.createRun().setText(words);
    }

    private void bold(String words) {
        text(words).setBold(true);
    }

    private void paragraph(String words, String style, int points) {
        XWPFParagraph paragraph = document.createParagraph();
        paragraph.setStyle(style);
        XWPFRun run = paragraph.createRun();
        run.setBold(true);
        run.setFontSize(points);
        run.setText(words);
    }

    /** @param level from 0, as navigation shows it */
    private static XWPFStyle heading(String id, String name, int level) {
        CTStyle style = CTStyle.Factory.newInstance();
        style.setType(STStyleType.PARAGRAPH);
        style.setStyleId(id);
        style.addNewName().setVal(name);
        style.addNewQFormat();
        style.addNewPPr().addNewOutlineLvl().setVal(BigInteger.valueOf(level));
        return new XWPFStyle(style);
    }

    /** The number of a list that a screen reader knows as one. */
    private BigInteger bullets() {
        CTAbstractNum list = CTAbstractNum.Factory.newInstance();
        list.setAbstractNumId(BigInteger.ZERO);
        CTLvl level = list.addNewLvl();
        level.setIlvl(BigInteger.ZERO);
        level.addNewNumFmt().setVal(STNumberFormat.BULLET);
        level.addNewLvlText().setVal("•");
        CTInd indent = level.addNewPPr().addNewInd();
        indent.setLeft(BigInteger.valueOf(INDENT_IN_TWENTIETHS_OF_A_POINT));
        indent.setHanging(BigInteger.valueOf(INDENT_IN_TWENTIETHS_OF_A_POINT));
        XWPFNumbering numbering = document.createNumbering();
        return numbering.addNum(numbering.addAbstractNum(new XWPFAbstractNum(list)));
    }
}
