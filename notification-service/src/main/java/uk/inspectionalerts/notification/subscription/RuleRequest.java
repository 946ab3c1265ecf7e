package uk.inspectionalerts.notification.subscription;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import uk.inspectionalerts.notification.alert.Audience;
import uk.inspectionalerts.notification.alert.Rule;
import uk.inspectionalerts.notification.criterion.Criteria;
import uk.inspectionalerts.notification.criterion.Criteria.Matching;
import uk.inspectionalerts.notification.criterion.Direction;
import uk.inspectionalerts.notification.criterion.MilestoneType;
import uk.inspectionalerts.notification.criterion.Places;
import uk.inspectionalerts.notification.criterion.Severity;
import uk.inspectionalerts.notification.outcome.Area;
import uk.inspectionalerts.notification.outcome.Grade;
import uk.inspectionalerts.web.ProblemException;

/**
 * The rule that a caller asks for, not yet checked. A member that is left out is null: it asks for nothing, or leaves a
 * known rule as it is.
 *
 * @param severity the least one: {@code routine} asks for any milestone
 * @param match {@code all} or {@code any} of the criteria
 */
public record RuleRequest(
        String audience,
        List<String> authorities,
        List<String> groups,
        List<String> regions,
        List<String> types,
        List<String> areas,
        List<String> grades,
        List<String> directions,
        String severity,
        String match) {

    private static final int MOST_CODES = 200;
    private static final Pattern URN = Pattern.compile("\\d{1,10}");
    private static final Pattern GROUP = Pattern.compile("[a-z][a-z0-9_]{0,59}");
    /** The nine regions of England. */
    private static final Pattern REGION = Pattern.compile("E1200000[1-9]");

    /** The rule that is asked for; 422 if it is none. */
    public Rule rule() {
        return changing(new Rule(null, new Places(Set.of(), Set.of(), Set.of()), Criteria.NONE));
    }

    /** The rule with the changes that are asked for; 422 if that is none. */
    Rule changing(Rule rule) {
        Places places = rule.places();
        Criteria criteria = rule.criteria();
        return new Rule(
                audience == null && rule.audience() != null
                        ? rule.audience()
                        : Audience.of(audience)
                                .orElseThrow(() ->
                                        refused("audience is none: use council, ministerial, general or operator.")),
                new Places(
                        codes("authorities", authorities, URN.asMatchPredicate(), "URNs such as 80465")
                                .orElse(places.authorities()),
                        codes("groups", groups, GROUP.asMatchPredicate(), "names of groups such as core_cities")
                                .orElse(places.groups()),
                        codes("regions", regions, REGION.asMatchPredicate(), "ONS codes from E12000001 to E12000009")
                                .orElse(places.regions())),
                new Criteria(
                        match == null ? criteria.matching() : value("match", match, Matching.class),
                        codes("types", types, RuleRequest::isMilestone, "milestone types such as improved")
                                .orElse(criteria.types()),
                        values("areas", areas, Area.class).orElse(criteria.areas()),
                        values("grades", grades, Grade.class).orElse(criteria.grades()),
                        values("directions", directions, Direction.class).orElse(criteria.directions()),
                        severity == null
                                ? criteria.severity()
                                : Optional.of(value("severity", severity, Severity.class))));
    }

    private static boolean isMilestone(String code) {
        return MilestoneType.of(code).isPresent();
    }

    private static Optional<Set<String>> codes(
            String field, List<String> given, Predicate<String> known, String examples) {
        return Optional.ofNullable(given).map(codes -> {
            if (codes.size() > MOST_CODES) {
                throw refused(field + " holds more than " + MOST_CODES
                        + " entries: name a region, or leave it empty for all.");
            }
            if (codes.stream().anyMatch(code -> code == null || !known.test(code))) {
                throw refused(field + " holds something unknown: use " + examples + ".");
            }
            return Set.copyOf(codes);
        });
    }

    private static <E extends Enum<E>> Optional<Set<E>> values(String field, List<String> given, Class<E> kind) {
        return Optional.ofNullable(given)
                .map(codes ->
                        codes.stream().map(code -> value(field, code, kind)).collect(Collectors.toSet()));
    }

    private static <E extends Enum<E>> E value(String field, String code, Class<E> kind) {
        return Codes.read(kind, code)
                .orElseThrow(() -> refused(field + " holds something unknown: use "
                        + Arrays.stream(kind.getEnumConstants()).map(Codes::of).collect(Collectors.joining(", "))
                        + "."));
    }

    static ProblemException refused(String detail) {
        return new ProblemException(422, "This cannot be subscribed", detail);
    }
}
