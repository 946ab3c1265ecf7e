package uk.inspectionalerts.notification.syndicating;

import jakarta.ws.rs.QueryParam;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
import uk.inspectionalerts.notification.subscription.Codes;
import uk.inspectionalerts.web.ProblemException;

/**
 * The rule of a feed as its address gives it, in the words of a subscription's rule; each may be given several times. The
 * address is all there is to it, so that nobody's own rule can be read or guessed.
 *
 * @param region ONS codes
 * @param type codes of milestone types
 * @param severity the least one
 * @param match {@code all} or {@code any} of the criteria
 */
record FeedRule(
        @QueryParam("urn") List<String> urn,
        @QueryParam("region") List<String> region,
        @QueryParam("group") List<String> group,
        @QueryParam("type") List<String> type,
        @QueryParam("area") List<String> area,
        @QueryParam("grade") List<String> grade,
        @QueryParam("direction") List<String> direction,
        @QueryParam("severity") String severity,
        @QueryParam("match") String match) {

    private static final int MOST_VALUES = 50;
    private static final Pattern URN = Pattern.compile("\\d{1,10}");
    private static final Pattern GROUP = Pattern.compile("[a-z][a-z0-9_]{0,59}");
    /** The nine regions of England. */
    private static final Pattern REGION = Pattern.compile("E1200000[1-9]");

    /**
     * The rule.
     *
     * @throws ProblemException 400 if a value is none
     */
    Rule rule() {
        return new Rule(
                Audience.GENERAL,
                new Places(
                        values("urn", urn, shaped(URN), "URNs such as 80465"),
                        values("group", group, shaped(GROUP), "names of groups such as core_cities"),
                        values("region", region, shaped(REGION), "ONS codes from E12000001 to E12000009")),
                new Criteria(
                        single("match", match, Matching.class).orElse(Matching.ALL),
                        values(
                                "type",
                                type,
                                code -> MilestoneType.of(code).map(MilestoneType::code),
                                "codes such as into_inadequate"),
                        values("area", area, Area.class),
                        values("grade", grade, Grade.class),
                        values("direction", direction, Direction.class),
                        single("severity", severity, Severity.class)));
    }

    /** The rule as the query of an address; the same rule is always the same query, and that of all alerts is empty. */
    static String query(Rule rule) {
        Criteria criteria = rule.criteria();
        return Stream.of(
                        pairs("urn", rule.places().authorities()),
                        pairs("region", rule.places().regions()),
                        pairs("group", rule.places().groups()),
                        pairs("type", criteria.types()),
                        pairs("area", Codes.of(criteria.areas())),
                        pairs("grade", Codes.of(criteria.grades())),
                        pairs("direction", Codes.of(criteria.directions())),
                        criteria.severity().stream().map(least -> "severity=" + Codes.of(least)),
                        Stream.of("match=any").filter(any -> criteria.matching() == Matching.ANY))
                .flatMap(pairs -> pairs)
                .collect(Collectors.joining("&"));
    }

    private static Stream<String> pairs(String name, Iterable<String> values) {
        Stream.Builder<String> pairs = Stream.builder();
        values.forEach(value -> pairs.add(name + "=" + value));
        return pairs.build();
    }

    private static Function<String, Optional<String>> shaped(Pattern shape) {
        return value -> Optional.of(value).filter(shape.asMatchPredicate());
    }

    private static <E extends Enum<E>> Optional<E> single(String name, String given, Class<E> kind) {
        return values(name, given == null ? List.of() : List.of(given), kind).stream()
                .findFirst();
    }

    private static <E extends Enum<E>> Set<E> values(String name, List<String> given, Class<E> kind) {
        String all = Arrays.stream(kind.getEnumConstants()).map(Codes::of).collect(Collectors.joining(", "));
        return values(name, given, code -> Codes.read(kind, code), all);
    }

    private static <T> Set<T> values(
            String name, List<String> given, Function<String, Optional<T>> reader, String examples) {
        if (given.size() > MOST_VALUES) {
            throw ProblemException.badRequest(
                    name, name + " is given more than " + MOST_VALUES + " times: leave it out for all.");
        }
        return given.stream()
                .map(value -> reader.apply(value)
                        .orElseThrow(() -> ProblemException.badRequest(
                                name, name + " is \"" + value + "\": use " + examples + ".")))
                .collect(Collectors.toUnmodifiableSet());
    }
}
