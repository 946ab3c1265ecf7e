package uk.inspectionalerts.notification.criterion;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import uk.inspectionalerts.notification.outcome.Area;
import uk.inspectionalerts.notification.outcome.Findings;
import uk.inspectionalerts.notification.outcome.Milestone;

/**
 * A milestone of one of the types, at least that severe, that may be told: nobody is written to about one of which the
 * text then says nothing.
 *
 * @param types codes; empty means any
 * @param areas of which it speaks; empty means any. One that names no area speaks of the whole
 */
record ReachedMilestone(Set<String> types, Optional<Severity> severity, Set<Area> areas) implements Criterion {

    @Override
    public boolean metBy(Findings findings) {
        return findings.milestones().stream()
                .anyMatch(milestone -> milestone.told().isPresent() && wanted(milestone));
    }

    private boolean wanted(Milestone milestone) {
        return (types.isEmpty() || types.contains(milestone.type()))
                && severe(MilestoneType.of(milestone.type()))
                && (areas.isEmpty() || areas.contains(milestone.area().orElse(Area.OVERALL_EFFECTIVENESS)));
    }

    private boolean severe(Optional<MilestoneType> type) {
        return severity.map(least ->
                        type.filter(known -> known.severity().reaches(least)).isPresent())
                .orElse(true);
    }

    @Override
    public boolean possible() {
        return asked().anyMatch(type -> severe(Optional.of(type))
                && (areas.isEmpty() || areas.contains(Area.OVERALL_EFFECTIVENESS) || type.canBeOfAnArea()));
    }

    private Stream<MilestoneType> asked() {
        return Arrays.stream(MilestoneType.values()).filter(type -> types.isEmpty() || types.contains(type.code()));
    }

    @Override
    public String inWords() {
        String reached = types.isEmpty()
                ? "reaches a " + severityInWords() + "milestone"
                : deeds()
                        + severity.filter(least -> least != Severity.ROUTINE)
                                .map(least ->
                                        ", where that is " + severityInWords().strip())
                                .orElse("");
        return reached + PrintedGrade.in(areas);
    }

    private String severityInWords() {
        return switch (severity.orElse(Severity.ROUTINE)) {
            case ROUTINE -> "";
            case NOTABLE -> "notable or critical ";
            case CRITICAL -> "critical ";
        };
    }

    /** What is done to the same object is said together: "becomes or stops being inadequate". */
    private String deeds() {
        Map<String, List<String>> verbs = asked().collect(Collectors.groupingBy(
                MilestoneType::object,
                LinkedHashMap::new,
                Collectors.mapping(MilestoneType::verb, Collectors.toList())));
        Stream<String> known = verbs.entrySet().stream()
                .map(deed -> (String.join(" or ", deed.getValue()) + " " + deed.getKey()).strip());
        Stream<String> unknown = types.stream()
                .filter(type -> MilestoneType.of(type).isEmpty())
                .map(type -> "reaches the milestone " + type.replace('_', ' '));
        return Stream.concat(known, unknown).collect(Collectors.joining(" or "));
    }
}
