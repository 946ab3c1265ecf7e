package uk.inspectionalerts.checks.evidence;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * What the API says of an inspection and of those it is compared with. It is asked for values and not for places, so that it
 * may say more, and say it elsewhere, without a change here.
 *
 * @param inspections the inspection itself, then the others
 */
record Evidence(List<JsonNode> inspections) {

    /** Whether a text of the API holds these words, whatever the blanks and the shape of the quotation marks. */
    boolean says(String words) {
        return values().anyMatch(value -> plain(value.asText()).contains(plain(words)));
    }

    /** Whether a date of the API is such a one. */
    boolean hasDate(Predicate<LocalDate> such) {
        return values().anyMatch(value -> isDate(value, such));
    }

    /** Whether this is a number of the API, or how many elements one of its lists has, or how many of them agree in a value. */
    boolean hasNumber(int number) {
        boolean value = values().anyMatch(node -> node.isNumber() && Math.abs(node.asInt()) == number);
        boolean count =
                nodes().filter(JsonNode::isArray).anyMatch(list -> list.size() == number || agree(list, number));
        return value || count;
    }

    /** Whether one thing that the API describes has all these values: codes, texts or numbers. */
    boolean together(String... values) {
        return inSection("", values);
    }

    /** Whether one thing that the API describes has all these values, and names a section in these words, if any. */
    boolean inSection(String words, String... values) {
        return nodes().filter(JsonNode::isObject)
                .filter(thing ->
                        Stream.of(values).allMatch(wanted -> elements(thing).anyMatch(member -> same(member, wanted))))
                .anyMatch(thing -> plain(thing.path("section").asText()).contains(plain(words)));
    }

    /** Whether one thing that the API describes has this value and such a date. */
    boolean dated(String value, Predicate<LocalDate> such) {
        return nodes().filter(JsonNode::isObject)
                .filter(thing -> elements(thing).anyMatch(member -> same(member, value)))
                .anyMatch(thing -> elements(thing).anyMatch(member -> isDate(member, such)));
    }

    /** How many things the report asks to be improved. */
    int recommendations() {
        return inspections.get(0).path("recommendations").size();
    }

    /** How many milestones the inspection reaches. */
    int milestones() {
        return inspections.get(0).path("milestones").size();
    }

    /** In lower case, without what differs between a page, JSON and an email. */
    static String plain(String text) {
        return text.replaceAll("[’‘]", "'")
                .replaceAll("[“”]", "\"")
                .replaceAll("[\\s\\p{Z}]+", " ")
                .strip()
                .toLowerCase(Locale.UK);
    }

    private static boolean agree(JsonNode list, int number) {
        return elements(list)
                .flatMap(Evidence::elements)
                .filter(JsonNode::isValueNode)
                .anyMatch(value -> elements(list)
                                .filter(element -> elements(element).anyMatch(value::equals))
                                .count()
                        == number);
    }

    private static boolean same(JsonNode member, String wanted) {
        return member.isValueNode() && plain(member.asText()).equals(plain(wanted));
    }

    private static boolean isDate(JsonNode value, Predicate<LocalDate> such) {
        return value.isTextual()
                && value.asText().matches("\\d{4}-\\d{2}-\\d{2}")
                && such.test(LocalDate.parse(value.asText()));
    }

    private Stream<JsonNode> values() {
        return nodes().filter(JsonNode::isValueNode);
    }

    private Stream<JsonNode> nodes() {
        return inspections.stream().flatMap(Evidence::tree);
    }

    private static Stream<JsonNode> tree(JsonNode node) {
        return Stream.concat(Stream.of(node), elements(node).flatMap(Evidence::tree));
    }

    private static Stream<JsonNode> elements(JsonNode node) {
        return StreamSupport.stream(node.spliterator(), false);
    }
}
