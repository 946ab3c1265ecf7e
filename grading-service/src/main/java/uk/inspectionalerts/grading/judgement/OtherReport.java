package uk.inspectionalerts.grading.judgement;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Reads the certain facts of a report whose judgements are not those of a council under a known framework. It is always held,
 * with the reason that fits its title.
 */
final class OtherReport {

    private final Document document;

    OtherReport(Document document) {
        this.document = document;
    }

    Findings findings(Doubts doubts) {
        List<Block> blocks = document.blocks();
        CoverPage cover = new CoverPage(blocks);
        Optional<AuthorityAsPrinted> authority = cover.authority();
        doubts.hold(reason(Letters.of(authority.map(AuthorityAsPrinted::title).orElse(""))));
        return new Findings(
                Framework.OTHER,
                Kind.OTHER,
                authority,
                cover.period(doubts),
                cover.publishedOn(),
                cover.leadInspector(),
                List.of(),
                ImprovementList.read(blocks, Set.of()),
                List.of(),
                Body.paragraphs(blocks),
                Body.contact(blocks),
                doubts.warnings());
    }

    private static String reason(String title) {
        if (title.contains("inspectionoflookedafterchildren")) {
            return "an inspection of looked-after children services alone, before the single inspection framework: its overall"
                    + " grade is not the council's";
        }
        if (title.contains("reviewoftheeffectivenessofthelocalsafeguardingchildren")) {
            return "a review of the Local Safeguarding Children Board alone: it judges the board and not the council";
        }
        return "no known framework's judgement table was found";
    }
}
