package uk.inspectionalerts.notification.syndicating;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.net.URI;
import java.util.List;
import java.util.stream.Stream;
import uk.inspectionalerts.notification.outcome.Council;

/**
 * A feed as JSON Feed 1.1; what that format has no word for is in the extension {@code _inspection_alerts}.
 *
 * @param nextUrl absent on the last page
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record JsonFeed(
        String version,
        String title,
        String description,
        @JsonProperty("home_page_url") URI homePageUrl,
        @JsonProperty("feed_url") URI feedUrl,
        @JsonProperty("next_url") URI nextUrl,
        List<Author> authors,
        String language,
        @JsonProperty("_inspection_alerts") Rights rights,
        List<Item> items) {

    /** Who writes the entries. */
    record Author(String name, URI url) {}

    /** Under what licence. */
    record Rights(String about, String rights, String licence) {}

    /**
     * One alert.
     *
     * @param externalUrl the report at its source; absent where the alert no longer stands
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Item(
            String id,
            URI url,
            @JsonProperty("external_url") String externalUrl,
            String title,
            @JsonProperty("content_html") String contentHtml,
            @JsonProperty("content_text") String contentText,
            @JsonProperty("date_published") String datePublished,
            @JsonProperty("date_modified") String dateModified,
            List<String> tags,
            @JsonProperty("_inspection_alerts") Facts facts) {}

    /**
     * What an alert is.
     *
     * @param urn of the council; absent while that is not settled
     * @param corrects id of the item that it puts right or withdraws
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Facts(String meaning, String urn, String corrects) {}

    static JsonFeed of(Feed feed, FeedAddress address) {
        return new JsonFeed(
                "https://jsonfeed.org/version/1.1",
                feed.title(),
                Feed.SUBTITLE + " " + Feed.RIGHTS,
                address.alerts(),
                address.own(),
                address.next().orElse(null),
                List.of(new Author(Feed.AUTHOR, address.alerts())),
                Feed.LANGUAGE,
                new Rights(address.alerts().resolve("/q/openapi").toString(), Feed.RIGHTS, Feed.LICENCE),
                feed.entries().stream().map(JsonFeed::item).toList());
    }

    private static Item item(FeedEntry entry) {
        return new Item(
                FeedEntry.urn(entry.id()),
                entry.page(),
                entry.report().orElse(null),
                entry.title(),
                entry.html(),
                entry.text(),
                entry.published().toString(),
                entry.updated().toString(),
                Stream.concat(Stream.of(entry.meaning()), entry.about().map(Council::name).stream())
                        .toList(),
                new Facts(
                        entry.meaning(),
                        entry.about().map(Council::urn).orElse(null),
                        entry.corrects().map(FeedEntry::urn).orElse(null)));
    }
}
