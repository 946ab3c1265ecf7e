package uk.inspectionalerts.notification.syndicating;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.RestQuery;
import uk.inspectionalerts.notification.alert.Rule;
import uk.inspectionalerts.notification.channel.LinksConfig;
import uk.inspectionalerts.web.Cursor;

/**
 * What anybody may read, for programs that look again and again: all alerts, or those that a rule in the address asks
 * for. Whoever has the newest state is told only that.
 */
@Path("/")
public class FeedsResource {

    private static final String ATOM = "application/atom+xml;charset=utf-8";
    private static final String JSON = "application/feed+json";
    /** A correction is to be seen soon, and a feed that many follow is not to be written for each of them. */
    private static final String CACHE = "public, max-age=60";

    private final Feeds feeds;
    private final LinksConfig links;
    private final ObjectMapper json;

    FeedsResource(Feeds feeds, LinksConfig links, ObjectMapper json) {
        this.feeds = feeds;
        this.links = links;
        this.json = json;
    }

    /** As Atom; {@code after} is for the links between pages. */
    @GET
    @Path("alerts.atom")
    @Produces(ATOM)
    public Response atom(
            @BeanParam FeedRule asked,
            @RestQuery String after,
            @Context Request request,
            @Context HttpHeaders headers) {
        Rule rule = asked.rule();
        Feed feed = feeds.page(rule, place(after));
        return answer(
                AtomDocument.of(feed, address("/alerts.atom", rule, after, feed)), feed.updated(), request, headers);
    }

    /** As JSON Feed; {@code after} is for the links between pages. */
    @GET
    @Path("alerts.json")
    @Produces(JSON)
    public Response jsonFeed(
            @BeanParam FeedRule asked, @RestQuery String after, @Context Request request, @Context HttpHeaders headers)
            throws JsonProcessingException {
        Rule rule = asked.rule();
        Feed feed = feeds.page(rule, place(after));
        JsonFeed document = JsonFeed.of(feed, address("/alerts.json", rule, after, feed));
        return answer(json.writeValueAsBytes(document), feed.updated(), request, headers);
    }

    private static Optional<Cursor> place(String after) {
        return Optional.ofNullable(after).map(Cursor::fromString);
    }

    private FeedAddress address(String path, Rule rule, String after, Feed feed) {
        String query = FeedRule.query(rule);
        return new FeedAddress(
                at(path, query, null),
                at(path, query, after),
                feed.next().map(next -> at(path, query, next)),
                links.service().resolve("/alerts"));
    }

    private URI at(String path, String query, String after) {
        String whole = Stream.of(query, after == null ? "" : "after=" + after)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("&"));
        return links.service().resolve(whole.isEmpty() ? path : path + "?" + whole);
    }

    /** Of two conditions only the tag counts (RFC 9110, section 13.2.2): a date tells seconds, a tag each letter. */
    private static Response answer(byte[] document, Instant changed, Request request, HttpHeaders headers) {
        EntityTag tag = new EntityTag(UUID.nameUUIDFromBytes(document).toString());
        Date lastModified = Date.from(changed.truncatedTo(ChronoUnit.SECONDS));
        Response.ResponseBuilder unchanged = headers.getHeaderString(HttpHeaders.IF_NONE_MATCH) == null
                ? request.evaluatePreconditions(lastModified)
                : request.evaluatePreconditions(tag);
        Response.ResponseBuilder answer = unchanged == null ? Response.ok(document) : unchanged;
        return answer.tag(tag)
                .lastModified(lastModified)
                .header(HttpHeaders.CACHE_CONTROL, CACHE)
                .build();
    }
}
