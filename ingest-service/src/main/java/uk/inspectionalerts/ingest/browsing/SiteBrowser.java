package uk.inspectionalerts.ingest.browsing;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import uk.inspectionalerts.ingest.browsing.SiteFailure.Kind;
import uk.inspectionalerts.ingest.report.Urn;
import uk.inspectionalerts.web.client.Answer;
import uk.inspectionalerts.web.client.PeerFailure;
import uk.inspectionalerts.web.client.Policy;
import uk.inspectionalerts.web.client.RetryAfter;
import uk.inspectionalerts.web.client.SafeHttpClient;

/**
 * Reads pages and documents of the site, one at a time with a pause between, under our own name, within the wishes of its
 * robots.txt, and never beyond its hosts.
 */
@ApplicationScoped
public class SiteBrowser {

    /** The largest document that is taken in anywhere, in bytes. */
    private static final long LARGEST = 25L << 20;

    private static final int MOST_PAGES = 50;
    private static final Duration CONNECT = Duration.ofSeconds(10);
    private static final Duration LONGEST_WISH = Duration.ofHours(1);
    private static final Duration ROBOTS_KEPT = Duration.ofDays(1);
    private static final Duration ROBOTS_RETRIED = Duration.ofMinutes(5);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd-MM-uuuu");

    private final SiteConfig config;
    private final Clock clock;
    private final SafeHttpClient client;
    private final Map<String, Robots> robots = new HashMap<>();
    private final Map<String, Instant> robotsDue = new HashMap<>();
    private long nextRequest = System.nanoTime();

    SiteBrowser(SiteConfig config, Clock clock) {
        this.config = config;
        this.clock = clock;
        this.client = new SafeHttpClient(new Policy(
                Robots.NAME + "/1 (" + config.contact().orElse("no contact") + ")",
                hosts(config),
                config.internal(),
                CONNECT,
                config.timeLimit(),
                LARGEST));
    }

    @PreDestroy
    void close() {
        client.close();
    }

    /**
     * The listing of local authorities' children's services, all of its pages, in the site's order. The site may show
     * fewer on a page than it is asked for: only a page that is not half full is the last, or one with nothing new.
     *
     * @param from only authorities with a report published since this day; empty for all
     * @param to only authorities whose latest report was published until this day
     * @throws SiteFailure if it goes on and on
     */
    public synchronized List<ListedProvider> listing(Optional<LocalDate> from, LocalDate to) {
        Map<Urn, ListedProvider> all = new LinkedHashMap<>();
        for (int page = 0; page < MOST_PAGES; page++) {
            List<ListedProvider> listed = listing(from, to, all.size());
            int before = all.size();
            listed.forEach(provider -> all.putIfAbsent(provider.urn(), provider));
            if (all.size() == before || listed.size() * 2 < config.pageSize()) {
                return List.copyOf(all.values());
            }
        }
        throw SiteFailure.changed("the listing has more than " + MOST_PAGES + " pages of providers");
    }

    private List<ListedProvider> listing(Optional<LocalDate> from, LocalDate to, int start) {
        String window = from.map(day ->
                        "&latest_report_date_start=" + DAY.format(day) + "&latest_report_date_end=" + DAY.format(to))
                .orElse("");
        Answer answer = get(
                config.address()
                        .resolve("/search?q=&location=&lat=&lon=&radius=&level_1_types=3&level_2_types%5B%5D=12"
                                + window + "&start=" + start + "&rows=" + config.pageSize()),
                Validators.NONE);
        return SitePages.listing(answer.body(), answer.address());
    }

    /** The documents that an authority's page links to, unless the page is what it was. */
    public synchronized Fetched<List<PublicationLink>> publications(URI page, Validators known) {
        Answer answer = get(page, known);
        return fetched(answer, known, body -> SitePages.publications(body, answer.address()));
    }

    /** The bytes of a document, unless they are what they were; whatever they are. */
    public synchronized Fetched<byte[]> document(URI url, Validators known) {
        return fetched(get(url, known), known, body -> body);
    }

    private static <T> Fetched<T> fetched(Answer answer, Validators known, Function<byte[], T> reading) {
        if (answer.status() == 304) {
            return new Fetched<>(Optional.empty(), known);
        }
        return new Fetched<>(Optional.of(reading.apply(answer.body())), Validators.of(answer));
    }

    private Answer get(URI address, Validators known) {
        Robots wishes = robots(address);
        if (!wishes.allow(address)) {
            throw new SiteFailure(
                    Kind.UNREACHABLE,
                    "robots.txt of " + address.getHost() + " does not allow reading " + address.getPath()
                            + ", or could not be had");
        }
        Answer answer = request(address, known.asked(), wishes.pause());
        int status = answer.status();
        if (status == 200 || (status == 304 && !known.equals(Validators.NONE))) {
            return answer;
        }
        throw new SiteFailure(
                status == 404 || status == 410 ? Kind.MISSING : Kind.UNREACHABLE,
                address.getHost() + " answers " + status + " for " + address.getPath(),
                RetryAfter.of(answer, clock.instant(), LONGEST_WISH).orElse(null));
    }

    private Robots robots(URI address) {
        String host = address.getRawAuthority();
        Instant now = clock.instant();
        if (!now.isBefore(robotsDue.getOrDefault(host, Instant.MIN))) {
            URI file = address.resolve("/robots.txt");
            Answer answer = request(file, Map.of(), Duration.ZERO);
            robots.put(host, Robots.of(answer, file));
            robotsDue.put(host, now.plus(answer.status() < 500 ? ROBOTS_KEPT : ROBOTS_RETRIED));
        }
        return robots.get(host);
    }

    private Answer request(URI address, Map<String, String> headers, Duration wished) {
        Duration pause = wished.compareTo(config.pause()) > 0 ? wished : config.pause();
        try {
            TimeUnit.NANOSECONDS.sleep(nextRequest - System.nanoTime());
            return client.get(address, headers);
        } catch (PeerFailure failure) {
            Kind kind = failure.kind() == PeerFailure.Kind.TOO_LARGE ? Kind.TOO_LARGE : Kind.UNREACHABLE;
            throw new SiteFailure(kind, failure.getMessage());
        } catch (InterruptedException | CancellationException stopping) {
            Thread.currentThread().interrupt();
            throw new SiteFailure(Kind.UNREACHABLE, "the reading was interrupted because the service stops");
        } finally {
            nextRequest = System.nanoTime() + pause.toNanos();
        }
    }

    private static Set<String> hosts(SiteConfig config) {
        Set<String> hosts = new HashSet<>(config.hosts());
        hosts.add(config.address().getRawAuthority());
        return hosts;
    }
}
