package uk.inspectionalerts.grading.judgement;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/** A document written block by block. All councils and inspectors of these texts are invented. */
final class ReportText {

    static final String LEADERS = "The impact of leaders on social work practice with children and families";
    static final String PROTECTION = "The experiences and progress of children who need help and protection";
    static final String CARE = "The experiences and progress of children in care";
    static final String LEAVERS = "The experiences and progress of care leavers";
    static final String CARE_AND_LEAVERS = "The experiences and progress of children in care and care leavers";
    static final String OVERALL = "Overall effectiveness";

    private final List<Block> blocks = new ArrayList<>();
    private String section = "";
    private int page = 1;

    static ReportText ilacs(String dates) {
        return new ReportText()
                .heading("Inspection of Anytown local authority children’s services")
                .paragraph("Inspection dates: " + dates)
                .paragraph("Lead inspector: Anna Example, His Majesty’s Inspector")
                .row("Judgement", "Grade");
    }

    /** Five judgements, all of them good, with their sections. */
    static ReportText fiveJudgements() {
        return ilacs("11 to 15 September 2023")
                .row(LEADERS, "Good")
                .row(PROTECTION, "Good")
                .row(CARE, "Good")
                .row(LEAVERS, "Good")
                .row(OVERALL, "Good")
                .sections("good");
    }

    /** The single inspection framework with one grade throughout. */
    static ReportText sif(String headline, String grade) {
        return new ReportText()
                .heading("Anytown Borough Council")
                .heading(
                        "Inspection of services for children in need of help and protection, children looked after and care"
                                + " leavers")
                .heading("and")
                .heading("Review of the effectiveness of the Local Safeguarding Children Board")
                .heading("Inspection date: 14 September – 8 October 2015")
                .heading("Report published: 27 November 2015")
                .heading(headline)
                .row("1. Children who need help and protection", grade)
                .row("2. Children looked after and achieving permanence", grade)
                .row("2.1 Adoption performance", grade)
                .row("2.2 Experiences and progress of care leavers", grade)
                .row("3. Leadership, management and governance", grade)
                .page(2)
                .heading("Executive summary");
    }

    ReportText sections(String grade) {
        return page(2).heading(PROTECTION + ": " + grade)
                .numbered(1, "Children receive help.")
                .heading(CARE + ": " + grade)
                .numbered(2, "Children in care are safe.")
                .heading(LEAVERS + ": " + grade)
                .numbered(3, "Care leavers are supported.")
                .heading(LEADERS + ": " + grade)
                .numbered(4, "Leaders know their services.");
    }

    ReportText page(int page) {
        this.page = page;
        return this;
    }

    ReportText heading(String text) {
        section = text;
        blocks.add(Block.of(BlockKind.HEADING, page, "", text));
        return this;
    }

    ReportText paragraph(String text) {
        blocks.add(Block.of(BlockKind.PARAGRAPH, page, section, text));
        return this;
    }

    ReportText numbered(int number, String text) {
        blocks.add(new Block(BlockKind.PARAGRAPH, page, page, text, OptionalInt.of(number), section, "", List.of()));
        return this;
    }

    ReportText item(String marker, String text) {
        blocks.add(new Block(BlockKind.ITEM, page, page, text, OptionalInt.empty(), section, marker, List.of()));
        return this;
    }

    ReportText row(String... cells) {
        blocks.add(Block.row(page, section, List.of(cells)));
        return this;
    }

    /** Puts another row, or none, in the place of the first one that begins with this label. */
    ReportText replaceRow(String label, String... cells) {
        for (int i = 0; i < blocks.size(); i++) {
            Block block = blocks.get(i);
            if (block.kind() == BlockKind.ROW && block.cells().get(0).equals(label)) {
                blocks.remove(i);
                if (cells.length > 0) {
                    blocks.add(i, Block.row(block.page(), block.section(), List.of(cells)));
                }
                return this;
            }
        }
        throw new IllegalArgumentException("no row begins with " + label);
    }

    Document document() {
        return new Document(page, false, false, blocks);
    }

    Reading read() {
        return new ReportReader().read(document());
    }
}
