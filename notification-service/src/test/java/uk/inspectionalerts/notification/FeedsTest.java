package uk.inspectionalerts.notification;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.emptyString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;
import static uk.inspectionalerts.notification.Eventually.eventually;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;
import uk.inspectionalerts.contracts.Contract;
import uk.inspectionalerts.local.LocalStackResource;
import uk.inspectionalerts.notification.alert.Alert;
import uk.inspectionalerts.notification.alert.Audience;
import uk.inspectionalerts.notification.alert.Meaning;

/** From an outcome on the broker to the feeds that other programs follow. */
@QuarkusTest
@QuarkusTestResource(LocalStackResource.class)
class FeedsTest {

    private static final String ATOM = "http://www.w3.org/2005/Atom";
    private static final String OPERATOR = LocalStackResource.token("operator");

    @Inject
    Topics topics;

    /** Each test has an inspection and an authority of its own. */
    private final UUID inspection = UUID.randomUUID();

    private final String urn = Integer.toString(inspection.hashCode() & 0x7fffffff);

    @Test
    void the_atom_feed_has_what_the_standard_asks_for() {
        published("graded", "durham-2022", 1);

        Element feed = atom("?urn=" + urn);

        assertThat(feed.getNamespaceURI()).isEqualTo(ATOM);
        assertThat(feed.getLocalName()).isEqualTo("feed");
        assertThat(text(feed, "id")).isEqualTo("https://alerts.example/alerts.atom?urn=" + urn);
        assertThat(text(feed, "title")).startsWith("Inspection alerts: every report on ");
        assertThat(text(feed, "rights")).contains("Open Government Licence v3.0");
        assertThat(text(children(feed, "author").get(0), "name")).isEqualTo("Inspection Alerts");
        assertThat(link(feed, "self")).isEqualTo("https://alerts.example/alerts.atom?urn=" + urn);
        Element entry = children(feed, "entry").get(0);
        assertThat(text(entry, "id")).isEqualTo("urn:uuid:" + news());
        assertThat(text(entry, "title"))
                .isEqualTo("Durham children's services: good overall, was requires improvement (2019)");
        assertThat(link(entry, "alternate")).isEqualTo("https://alerts.example/alerts/" + news());
        assertThat(link(entry, "via")).isEqualTo("https://files.ofsted.gov.uk/v1/file/50187560");
        assertThat(text(entry, "content")).contains("Leaders").contains("Outstanding");
        assertThat(Instant.parse(text(entry, "updated"))).isAfterOrEqualTo(Instant.parse(text(entry, "published")));
        assertThat(Instant.parse(text(feed, "updated"))).isAfterOrEqualTo(Instant.parse(text(entry, "updated")));
    }

    @Test
    void the_json_feed_has_what_the_standard_asks_for() {
        published("graded", "durham-2022", 1);

        Response answer = given().get("/alerts.json?urn=" + urn);

        answer.then()
                .statusCode(200)
                .contentType("application/feed+json")
                .body("version", equalTo("https://jsonfeed.org/version/1.1"))
                .body("title", startsWith("Inspection alerts: every report on "))
                .body("home_page_url", equalTo("https://alerts.example/alerts"))
                .body("feed_url", equalTo("https://alerts.example/alerts.json?urn=" + urn))
                .body("authors[0].name", equalTo("Inspection Alerts"))
                .body("language", equalTo("en-GB"))
                .body("_inspection_alerts.licence", containsString("open-government-licence"))
                .body("items.size()", equalTo(1))
                .body("items[0].id", equalTo("urn:uuid:" + news()))
                .body("items[0].url", equalTo("https://alerts.example/alerts/" + news()))
                .body("items[0].external_url", equalTo("https://files.ofsted.gov.uk/v1/file/50187560"))
                .body("items[0].content_html", containsString("<li>"))
                .body("items[0].content_text", containsString("Leaders: Outstanding"))
                .body("items[0]._inspection_alerts.urn", equalTo(urn));
        assertThat(answer.jsonPath().getMap("").keySet()).doesNotContain("next_url");
        assertThat(Instant.parse(answer.path("items[0].date_modified"))).isNotNull();
    }

    @Test
    void only_what_was_told_in_the_general_text_is_in_the_feeds() {
        published("graded", "durham-2022", 1);
        UUID history = UUID.randomUUID();
        publish(history, "graded", body(history, "durham-2022", 1).replace("\"alert\": true", "\"alert\": false"));
        UUID held = UUID.randomUUID();
        publish(held, "held", body(held, "held", 1));

        List<String> ids = ids("?urn=" + urn);

        assertThat(ids).containsExactly("urn:uuid:" + news());
        assertThat(idsOnAllPages()).contains("urn:uuid:" + news());
        assertThat(given().get("/alerts.atom").asString())
                .doesNotContain(held.toString())
                .doesNotContain(id(Meaning.FIRST_NEWS, Audience.COUNCIL, 1));
    }

    @Test
    void a_correction_is_an_entry_of_its_own_that_names_what_it_corrects() {
        published("graded", "durham-2022", 1);
        String before = given().get("/alerts.json?urn=" + urn).path("items[0].date_modified");

        published("revised", "durham-2022-revised", 2);

        List<Element> entries = children(atom("?urn=" + urn), "entry");
        assertThat(entries.stream().map(entry -> text(entry, "id")))
                .containsExactly("urn:uuid:" + id(Meaning.CORRECTION, Audience.GENERAL, 2), "urn:uuid:" + news());
        Element reply = (Element) entries.get(0)
                .getElementsByTagNameNS("http://purl.org/syndication/thread/1.0", "in-reply-to")
                .item(0);
        assertThat(reply.getAttribute("ref")).isEqualTo("urn:uuid:" + news());
        assertThat(reply.getAttribute("href")).isEqualTo("https://alerts.example/alerts/" + news());
        assertThat(text(entries.get(0), "content")).contains("was told as Good, is Requires improvement to be good");
        assertThat(text(entries.get(1), "content"))
                .contains("Requires improvement")
                .doesNotContain("protection: Good");
        assertThat(Instant.parse(text(entries.get(1), "updated"))).isAfter(Instant.parse(before));
        given().get("/alerts.json?urn=" + urn)
                .then()
                .body("items[0]._inspection_alerts.meaning", equalTo("correction"))
                .body("items[0]._inspection_alerts.corrects", equalTo("urn:uuid:" + news()));
    }

    @Test
    void what_was_withdrawn_goes_and_the_withdrawal_says_of_what() {
        published("graded", "durham-2022", 1);

        published("withdrawn", "durham-2022-withdrawn", 2);

        given().get("/alerts.json?urn=" + urn)
                .then()
                .body("items.size()", equalTo(1))
                .body("items[0]._inspection_alerts.meaning", equalTo("withdrawal"))
                .body("items[0]._inspection_alerts.corrects", equalTo("urn:uuid:" + news()));
        assertThat(given().get("/alerts.atom?urn=" + urn).asString()).doesNotContain("good overall");
    }

    @Test
    void a_rule_chooses_and_whoever_read_an_alert_by_it_reads_its_correction_too() {
        published("graded", "durham-2022", 1);
        String good = "?urn=" + urn + "&area=help_and_protection&grade=good";

        assertThat(ids(good)).containsExactly("urn:uuid:" + news());
        assertThat(ids("?urn=" + urn + "&grade=inadequate")).isEmpty();
        assertThat(ids("?urn=" + urn + "&severity=critical")).isEmpty();
        published("revised", "durham-2022-revised", 2);

        assertThat(ids(good)).hasSize(2);
        assertThat(ids("?grade=inadequate&urn=" + urn + "&direction=improved&match=any"))
                .hasSize(2);
        given().get("/alerts.json?grade=inadequate&urn=" + urn + "&grade=good&urn=1")
                .then()
                .body(
                        "feed_url",
                        equalTo("https://alerts.example/alerts.json?urn=1&urn=" + urn
                                + "&grade=good&grade=inadequate"));
    }

    @Test
    void a_region_has_the_alerts_on_its_authorities() {
        topics.publish(
                "authorities",
                UUID.randomUUID(),
                "authority.v1",
                new String(Contract.of("authority.v1").typical(), UTF_8)
                        .replace("2532287", urn)
                        .replace("\"groups\": []", "\"groups\": [\"feeds_tried\"]")
                        .getBytes(UTF_8));
        published("graded", "durham-2022", 1);

        eventually(() -> assertThat(ids("?region=E12000009")).contains("urn:uuid:" + news()));
        assertThat(ids("?group=feeds_tried&region=E12000002")).contains("urn:uuid:" + news());
        assertThat(ids("?region=E12000002")).doesNotContain("urn:uuid:" + news());
        assertThat(text(atom("?region=E12000009"), "title"))
                .isEqualTo("Inspection alerts: every report on any authority in the South West");
    }

    @ParameterizedTest
    @CsvSource({
        "urn,Durham",
        "region,North East",
        "group,A B",
        "type,nonsense",
        "area,roof",
        "grade,splendid",
        "direction,sideways",
        "severity,grave",
        "match,some",
        "after,zzz",
        "subscription,0b7d0c52-7b0e-4ad6-9f5e-1f2b3c4d5e6f"
    })
    void a_rule_that_means_nothing_is_refused(String name, String value) {
        for (String feed : List.of("/alerts.atom", "/alerts.json")) {
            given().queryParam(name, value)
                    .get(feed)
                    .then()
                    .statusCode(400)
                    .contentType("application/problem+json")
                    .body("errors[0].field", equalTo(name));
        }
    }

    @Test
    void whoever_has_the_newest_state_is_told_only_that() {
        published("graded", "durham-2022", 1);
        for (String feed : List.of("/alerts.atom?urn=" + urn, "/alerts.json?urn=" + urn)) {
            Response first = given().get(feed);
            String tag = first.header("ETag");
            assertThat(tag).startsWith("\"").isEqualTo(given().get(feed).header("ETag"));
            assertThat(first.header("Cache-Control")).isEqualTo("public, max-age=60");

            given().header("If-None-Match", tag)
                    .get(feed)
                    .then()
                    .statusCode(304)
                    .header("ETag", tag)
                    .body(emptyString());
            given().header("If-Modified-Since", first.header("Last-Modified"))
                    .get(feed)
                    .then()
                    .statusCode(304);
            given().header("If-Modified-Since", "Tue, 01 Jan 2019 00:00:00 GMT")
                    .get(feed)
                    .then()
                    .statusCode(200);
            given().header("If-None-Match", "\"other\"")
                    .header("If-Modified-Since", first.header("Last-Modified"))
                    .get(feed)
                    .then()
                    .statusCode(200);
        }
    }

    @Test
    void a_correction_is_a_new_state() {
        published("graded", "durham-2022", 1);
        String tag = given().get("/alerts.atom?urn=" + urn).header("ETag");

        published("revised", "durham-2022-revised", 2);

        given().header("If-None-Match", tag)
                .get("/alerts.atom?urn=" + urn)
                .then()
                .statusCode(200);
    }

    @Test
    void a_long_feed_is_read_page_by_page() {
        List<UUID> all = IntStream.range(0, 53).mapToObj(i -> UUID.randomUUID()).toList();
        all.forEach(one -> publish("graded", body(one, "durham-2022", 1)));
        all.forEach(one -> handled(one, 1));

        Element first = atom("?urn=" + urn);
        Element second = atom(link(first, "next").substring("https://alerts.example/alerts.atom".length()));

        List<String> ids = Stream.of(first, second)
                .flatMap(page -> children(page, "entry").stream())
                .map(entry -> text(entry, "id"))
                .toList();
        assertThat(children(first, "entry")).hasSize(50);
        assertThat(ids).hasSize(53).doesNotHaveDuplicates();
        assertThat(text(second, "id")).isEqualTo(text(first, "id"));
        assertThat(link(second, "next")).isNull();
        JsonPath json = given().get("/alerts.json?urn=" + urn).jsonPath();
        assertThat(json.getList("items.id")).isEqualTo(ids.subList(0, 50));
        assertThat(given().get(pathOf(json.getString("next_url"))).jsonPath().getList("items.id"))
                .isEqualTo(ids.subList(50, 53));
    }

    @Test
    void the_page_of_an_alert_says_where_the_feeds_are() {
        published("graded", "durham-2022", 1);

        given().accept("text/html")
                .get("/alerts/" + news())
                .then()
                .statusCode(200)
                .body(
                        containsString(
                                "<link rel=\"alternate\" type=\"application/atom+xml\" title=\"Inspection alerts\" href=\"/alerts.atom\">"))
                .body(containsString("type=\"application/feed+json\""));
    }

    private String news() {
        return id(Meaning.FIRST_NEWS, Audience.GENERAL, 1);
    }

    private String id(Meaning meaning, Audience audience, int version) {
        return new Alert(inspection, meaning, audience, version, 0).id().toString();
    }

    private static List<String> ids(String query) {
        return given().get("/alerts.json" + query)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("items.id");
    }

    /** Other tests set the clock ahead, so that what they published may be newer. */
    private static List<String> idsOnAllPages() {
        List<String> ids = new ArrayList<>();
        Optional<String> page = Optional.of("/alerts.json");
        for (int pages = 0; page.isPresent() && pages < 100; pages++) {
            JsonPath feed =
                    given().get(page.get()).then().statusCode(200).extract().jsonPath();
            ids.addAll(feed.getList("items.id"));
            page = Optional.ofNullable(feed.getString("next_url")).map(FeedsTest::pathOf);
        }
        return ids;
    }

    private static Element atom(String query) {
        byte[] document = given().urlEncodingEnabled(false)
                .get("/alerts.atom" + query)
                .then()
                .statusCode(200)
                .contentType("application/atom+xml;charset=utf-8")
                .extract()
                .asByteArray();
        try {
            DocumentBuilderFactory parsers = DocumentBuilderFactory.newDefaultNSInstance();
            return parsers.newDocumentBuilder()
                    .parse(new ByteArrayInputStream(document))
                    .getDocumentElement();
        } catch (ParserConfigurationException | SAXException | IOException e) {
            throw new AssertionError(e);
        }
    }

    private static List<Element> children(Element parent, String name) {
        List<Element> found = new ArrayList<>();
        NodeList nodes = parent.getElementsByTagNameNS(ATOM, name);
        for (int at = 0; at < nodes.getLength(); at++) {
            if (nodes.item(at).getParentNode() == parent) {
                found.add((Element) nodes.item(at));
            }
        }
        return found;
    }

    private static String text(Element parent, String name) {
        List<Element> one = children(parent, name);
        assertThat(one).as(name).hasSize(1);
        return one.get(0).getTextContent();
    }

    private static String link(Element parent, String relation) {
        return children(parent, "link").stream()
                .filter(link -> link.getAttribute("rel").equals(relation))
                .map(link -> link.getAttribute("href"))
                .findFirst()
                .orElse(null);
    }

    private static String pathOf(String address) {
        URI whole = URI.create(address);
        return whole.getRawPath() + "?" + whole.getRawQuery();
    }

    private void published(String type, String fixture, int version) {
        publish(type, body(inspection, fixture, version));
        handled(inspection, version);
    }

    private void publish(UUID of, String type, String body) {
        publish(type, body);
        handled(of, 1);
    }

    private void publish(String type, String body) {
        topics.publish("outcomes", UUID.randomUUID(), "outcome." + type + ".v1", body.getBytes(UTF_8));
    }

    private String body(UUID of, String fixture, int version) {
        return new String(Fixtures.body(fixture), UTF_8)
                .replaceFirst("\"inspection\": \"[^\"]*\"", "\"inspection\": \"" + of + "\"")
                .replaceFirst("\"version\": \\d+", "\"version\": " + version)
                .replaceFirst("\"alert\": \\w+", "\"alert\": true")
                .replaceFirst("\"urn\": \"[^\"]*\"", "\"urn\": \"" + urn + "\"");
    }

    private static void handled(UUID of, int version) {
        eventually(() -> given().auth()
                .oauth2(OPERATOR)
                .get("/outcomes/" + of)
                .then()
                .statusCode(200)
                .body("version", equalTo(version)));
    }
}
