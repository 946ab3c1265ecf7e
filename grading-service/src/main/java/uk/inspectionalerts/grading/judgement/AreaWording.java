package uk.inspectionalerts.grading.judgement;

import static java.util.Map.entry;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The labels by which the frameworks since November 2013 name their judgement areas, in the table of the first page and in the
 * headings of the sections.
 */
final class AreaWording {

    private static final Map<String, Area> BY_LETTERS = Map.ofEntries(
            entry("overalleffectiveness", Area.OVERALL_EFFECTIVENESS),
            entry("impactofleadersonsocialworkpracticewithchildrenandfamilies", Area.LEADERS),
            entry("childrenwhoneedhelpandprotection", Area.HELP_AND_PROTECTION),
            entry("childrenincare", Area.CHILDREN_IN_CARE),
            entry("careleavers", Area.CARE_LEAVERS),
            entry("childrenincareandcareleavers", Area.CHILDREN_IN_CARE_AND_CARE_LEAVERS),
            entry("childrenlookedafterandachievingpermanence", Area.LOOKED_AFTER_CHILDREN),
            entry("lookedafterchildrenandachievingpermanence", Area.LOOKED_AFTER_CHILDREN),
            entry("adoptionperformance", Area.ADOPTION),
            entry("adoption", Area.ADOPTION),
            entry("leadershipmanagementandgovernance", Area.LEADERSHIP_MANAGEMENT_GOVERNANCE));

    /** The board as "Local Safeguarding Children Board (LSCB)", under the name of its place, or by its initials alone. */
    private static final Pattern BOARD = Pattern.compile(
            "localsafeguardingchildren|\\p{L}{2,40}safeguardingchildrens?board(?:\\p{L}{1,3}scb)?|\\p{L}{1,3}scb");

    private static final Pattern OPENING =
            Pattern.compile("(?:the)?(?:(?:graded)?judge?ment(?:for|about|of|on))?(?:the)?"
                    + "(?:experiences?andprogressof|effectivenessof)?(?:the)?");
    private static final List<String> LINKS =
            List.of("", "is", "are", "isthatit", "isthatthey", "isthatitis", "isthattheyare");

    private AreaWording() {}

    /** The area that is the whole of this label. */
    static Optional<Area> whole(String label) {
        return ofLetters(Letters.of(label.replace("&", "and")));
    }

    /** The area of the start of a statement such as "The graded judgement for adoption performance is that it is …". */
    static Optional<Area> subject(String letters) {
        for (String link : LINKS) {
            if (letters.endsWith(link)) {
                Optional<Area> area = ofLetters(letters.substring(0, letters.length() - link.length()));
                if (area.isPresent()) {
                    return area;
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<Area> ofLetters(String letters) {
        String area = OPENING.matcher(letters).replaceFirst("");
        return BOARD.matcher(area).matches() ? Optional.of(Area.LSCB) : Optional.ofNullable(BY_LETTERS.get(area));
    }
}
