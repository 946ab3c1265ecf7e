package uk.inspectionalerts.grading.judgement;

import java.util.List;
import java.util.Optional;

/**
 * Everything that was read in a report.
 *
 * @param publishedOn the publication date where the report prints one
 * @param judgements in printed order, as the first reading found them; empty for a document that carries none
 * @param restated what the second reading found: the same grades once more, wherever a section states its own
 * @param recommendations what needs to improve; an empty list is a true answer
 * @param boardRecommendations what the Local Safeguarding Children Board is asked for in the same document, never the council
 * @param priorityActions areas for priority action that a letter names
 * @param paragraphs the body in order, numbered or not
 * @param contact how to reach the publisher, as printed
 * @param warnings what a reader should know although it does not make the report uncertain
 */
public record Findings(
        Framework framework,
        Kind kind,
        Optional<AuthorityAsPrinted> authority,
        Optional<Period> period,
        Optional<PrintedDate> publishedOn,
        Optional<LeadInspector> leadInspector,
        List<Judgement> judgements,
        List<Judgement> restated,
        List<Recommendation> recommendations,
        List<Recommendation> boardRecommendations,
        List<Recommendation> priorityActions,
        List<Paragraph> paragraphs,
        Optional<String> contact,
        List<String> warnings) {

    public Findings {
        judgements = List.copyOf(judgements);
        restated = List.copyOf(restated);
        recommendations = List.copyOf(recommendations);
        boardRecommendations = List.copyOf(boardRecommendations);
        priorityActions = List.copyOf(priorityActions);
        paragraphs = List.copyOf(paragraphs);
        warnings = List.copyOf(warnings);
    }

    /** The judgement of an area, where the report prints it. */
    public Optional<Judgement> judgement(Area area) {
        return judgements.stream().filter(judgement -> judgement.area() == area).findFirst();
    }

    /** How many paragraphs carry a printed number. */
    public int numberedParagraphs() {
        return (int) paragraphs.stream()
                .filter(paragraph -> paragraph.number().isPresent())
                .count();
    }
}
