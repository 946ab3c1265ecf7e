package uk.inspectionalerts.grading.judgement;

import java.util.List;
import java.util.Optional;

/**
 * Reads the certain facts of a report whose judgements are not those of a council under a known framework. It is always held,
 * with the reason that fits its title.
 */
final class OtherReport {

    private final Document document;

    OtherReport(Document document) {
        this.document = document;
    }

    /** Why a report with this title is not a judgement of a council's services as a whole, whatever grades it prints. */
    static Optional<String> foreignTo(Document document) {
        String title = Letters.of(new CoverPage(document.blocks())
                .authority()
                .map(AuthorityAsPrinted::title)
                .orElse(""));
        if (title.contains("inspectionoflookedafterchildren")) {
            return Optional.of(
                    "an inspection of looked-after children services alone, before the single inspection framework:"
                            + " its overall grade is not the council's");
        }
        if (title.contains("reviewoftheeffectivenessofthelocalsafeguardingchildren")
                && !title.contains("inspectionofservices")) {
            return Optional.of(
                    "a review of the Local Safeguarding Children Board alone: it judges the board and not the council");
        }
        return Optional.empty();
    }

    Findings findings(String reason, Doubts doubts) {
        doubts.hold(reason);
        List<Block> blocks = document.blocks();
        CoverPage cover = new CoverPage(blocks);
        return new Findings(
                Framework.OTHER,
                Kind.OTHER,
                cover.authority(),
                cover.period(doubts),
                cover.publishedOn(),
                cover.leadInspector(),
                List.of(),
                GradedStatements.read(blocks),
                List.of(),
                List.of(),
                List.of(),
                Body.paragraphs(blocks),
                Body.contact(blocks),
                doubts.warnings());
    }
}
