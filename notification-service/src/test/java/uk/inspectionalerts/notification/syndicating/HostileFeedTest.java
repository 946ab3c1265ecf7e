package uk.inspectionalerts.notification.syndicating;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import uk.inspectionalerts.notification.Hostile;
import uk.inspectionalerts.notification.outcome.Council;

/** Whatever words come to a feed, it stays a feed. */
class HostileFeedTest {

    private static final FeedAddress ADDRESS = new FeedAddress(
            URI.create("https://alerts.example/alerts.atom?urn=1"),
            URI.create("https://alerts.example/alerts.atom?urn=1&after=x"),
            Optional.of(URI.create("https://alerts.example/alerts.atom?urn=1&after=y")),
            URI.create("https://alerts.example/alerts"));

    private static final FeedEntry ENTRY = new FeedEntry(
            new UUID(1, 2),
            Hostile.WORDS,
            "<p>" + Hostile.WORDS + "]]></p>",
            Hostile.WORDS,
            Instant.EPOCH,
            Instant.EPOCH,
            URI.create("https://alerts.example/alerts/1"),
            Optional.of("https://reports.example/?a=1&b='2'"),
            "correction",
            Optional.of(new Council("1", Hostile.WORDS, Optional.empty())),
            Optional.of(new UUID(3, 4)));

    private static final Feed FEED = new Feed(Hostile.WORDS, Instant.EPOCH, List.of(ENTRY), Optional.of("y"));

    @Test
    void atom_is_well_formed_and_each_word_stays_in_its_element() throws Exception {
        byte[] document = AtomDocument.of(FEED, ADDRESS);

        Document parsed = DocumentBuilderFactory.newDefaultNSInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(document));
        NodeList entry = parsed.getDocumentElement().getElementsByTagName("entry");
        assertThat(entry.getLength()).isEqualTo(1);
        assertThat(parsed.getElementsByTagName("script").getLength()).isZero();
        assertThat(((Element) entry.item(0))
                        .getElementsByTagName("title")
                        .item(0)
                        .getTextContent())
                .contains("<script>alert(1)</script>", "\"quoted\" & 'so'");
        assertThat(new String(document, UTF_8)).doesNotContain("\u0000", "\u0007", "\uffff", "\ufffd");
    }

    @Test
    void json_is_well_formed_and_says_the_same() throws Exception {
        ObjectMapper json = new ObjectMapper();

        JsonNode parsed = json.readTree(json.writeValueAsBytes(JsonFeed.of(FEED, ADDRESS)));

        JsonNode item = parsed.path("items").path(0);
        assertThat(item.path("title").asText()).contains("<script>alert(1)</script>");
        assertThat(item.path("_inspection_alerts").path("corrects").asText())
                .isEqualTo("urn:uuid:00000000-0000-0003-0000-000000000004");
        assertThat(parsed.path("next_url").asText()).endsWith("&after=y");
    }
}
