package uk.inspectionalerts.ingest.browsing;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import uk.inspectionalerts.ingest.report.Urn;

/**
 * Reads the two kinds of page by which the site leads to reports. The site has no interface for programs; what is relied
 * on here is little, and each piece that is missing is noticed.
 */
final class SitePages {

    private static final Pattern LAST_SEGMENT = Pattern.compile(".*/provider/(?:[^?#]*/)?(\\d{1,9})/?(?:[?#].*)?");

    /** "Children's services inspection, pdf - 18 August 2023", "Single inspection of LA … as pdf - 3 May 2015". */
    private static final Pattern HIDDEN_TEXT = Pattern.compile(
            "(.*?)(?:,| as)? *(?:pdf)? *[-\u2013] *(\\d{1,2} \\p{Alpha}+ \\d{4})\\W*", Pattern.CASE_INSENSITIVE);

    private static final DateTimeFormatter DAY = new DateTimeFormatterBuilder()
            .parseCaseInsensitive()
            .appendPattern("d MMMM uuuu")
            .toFormatter(Locale.UK);

    private static final int LONGEST_TITLE = 300;
    private static final int LONGEST_URL = 2_000;

    private SitePages() {}

    /** The authorities on one page of the listing, in its order. None is no failure: what it means the caller knows. */
    static List<ListedProvider> listing(byte[] html, URI address) {
        Map<Urn, ListedProvider> found = new LinkedHashMap<>();
        for (Element link : parse(html, address).select("a[href*=/provider/]")) {
            Matcher segment = LAST_SEGMENT.matcher(link.attr("href").strip());
            URI page = target(link);
            if (segment.matches() && page != null) {
                Urn urn = new Urn(segment.group(1));
                found.putIfAbsent(urn, new ListedProvider(urn, bounded(link.text()), page));
            }
        }
        return List.copyOf(found.values());
    }

    /**
     * The documents that an authority's page links to, in its order.
     *
     * @throws SiteFailure if there are links and none tells its day
     */
    static List<PublicationLink> publications(byte[] html, URI address) {
        Map<URI, PublicationLink> found = new LinkedHashMap<>();
        for (Element link : parse(html, address).select("a.publication-link[href]")) {
            URI url = target(link);
            if (url != null) {
                found.putIfAbsent(url, publication(url, link));
            }
        }
        List<PublicationLink> links = List.copyOf(found.values());
        if (!links.isEmpty()
                && links.stream().allMatch(link -> link.publishedOn().isEmpty())) {
            throw SiteFailure.changed("none of the " + links.size() + " links to reports tells its day");
        }
        return links;
    }

    private static PublicationLink publication(URI url, Element link) {
        String hidden = bounded(link.select("span.nonvisual").text());
        Matcher told = HIDDEN_TEXT.matcher(hidden);
        if (!told.matches()) {
            return new PublicationLink(url, bounded(link.text()), Optional.empty());
        }
        return new PublicationLink(url, bounded(told.group(1)), day(told.group(2)));
    }

    private static Optional<LocalDate> day(String words) {
        try {
            return Optional.of(LocalDate.parse(words, DAY));
        } catch (DateTimeException noDay) {
            return Optional.empty();
        }
    }

    private static Document parse(byte[] html, URI address) {
        try {
            return Jsoup.parse(new ByteArrayInputStream(html), null, address.toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where the link leads, without its fragment; null if that is no address. */
    private static URI target(Element link) {
        String url = link.absUrl("href");
        try {
            URI whole = new URI(url);
            URI plain = new URI(url.replaceFirst("#.*", "")).normalize();
            return whole.getHost() == null || url.length() > LONGEST_URL ? null : plain;
        } catch (URISyntaxException notAnAddress) {
            return null;
        }
    }

    private static String bounded(String text) {
        String line = text.replaceAll("[\\s\\p{Cntrl}]+", " ").strip();
        return line.length() <= LONGEST_TITLE ? line : line.substring(0, LONGEST_TITLE);
    }
}
