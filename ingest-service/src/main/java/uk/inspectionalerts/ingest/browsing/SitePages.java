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
import java.time.format.ResolverStyle;
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

    private static final String DATED = "[-\u2013] *(\\d{1,2} \\p{Alpha}+ \\d{4})\\b";

    /**
     * "Children's services inspection, pdf - 18 August 2023", "Single inspection of LA … as pdf - 3 May 2015". Of several
     * days the last is that of publication.
     */
    private static final Pattern HIDDEN_TEXT =
            Pattern.compile("(.*?)(?:,| as)? *(?:pdf)? *" + DATED + "(?!.*" + DATED + ").*", Pattern.CASE_INSENSITIVE);

    private static final DateTimeFormatter DAY = new DateTimeFormatterBuilder()
            .parseCaseInsensitive()
            .appendPattern("d MMMM uuuu")
            .toFormatter(Locale.UK)
            .withResolverStyle(ResolverStyle.STRICT);

    /** The largest authority has some dozens of reports. */
    private static final int MOST_LINKS = 1_000;

    private static final int LONGEST_TITLE = 300;
    private static final int LONGEST_URL = 2_000;

    private SitePages() {}

    /** The authorities on one page of the listing, in its order. None is no failure: what it means the caller knows. */
    static List<ListedProvider> listing(byte[] html, URI address) {
        Map<Urn, ListedProvider> found = new LinkedHashMap<>();
        for (Element link : parse(html, address).select("a[href*=/provider/]")) {
            URI page = target(link);
            Matcher segment = LAST_SEGMENT.matcher(page == null ? "" : page.toString());
            if (segment.matches()) {
                Urn urn = new Urn(segment.group(1));
                found.putIfAbsent(urn, new ListedProvider(urn, bounded(link.text()), page));
            }
        }
        return List.copyOf(found.values());
    }

    /**
     * The documents that an authority's page links to, in its order.
     *
     * @throws SiteFailure if there are links and none tells its day, or more links than any authority has reports
     */
    static List<PublicationLink> publications(byte[] html, URI address) {
        Map<URI, PublicationLink> found = new LinkedHashMap<>();
        for (Element link : parse(html, address).select("a.publication-link[href]")) {
            URI url = target(link);
            if (url != null) {
                found.putIfAbsent(url, publication(url, link));
            }
        }
        if (found.size() > MOST_LINKS) {
            throw SiteFailure.changed(
                    "the page has " + found.size() + " links to reports, more than any authority has");
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
        String url = link.absUrl("href").replace(" ", "%20");
        if (url.length() > LONGEST_URL) {
            return null;
        }
        try {
            URI plain =
                    URI.create(new URI(url.replaceFirst("#.*", "")).normalize().toASCIIString());
            return plain.getHost() == null ? null : plain;
        } catch (URISyntaxException notAnAddress) {
            return null;
        }
    }

    /** One line without control characters, which databases refuse. */
    private static String bounded(String text) {
        String line = text.replaceAll("\\p{Cntrl}", " ").strip().replaceAll("\\s+", " ");
        if (line.length() <= LONGEST_TITLE) {
            return line;
        }
        boolean wouldHalve = Character.isHighSurrogate(line.charAt(LONGEST_TITLE - 1));
        return line.substring(0, wouldHalve ? LONGEST_TITLE - 1 : LONGEST_TITLE);
    }
}
