package uk.inspectionalerts.ingest.browsing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import uk.inspectionalerts.ingest.SettableClock;
import uk.inspectionalerts.ingest.report.AlertChoice;
import uk.inspectionalerts.ingest.report.Urn;
import uk.inspectionalerts.local.site.Fault;
import uk.inspectionalerts.local.site.Publication;
import uk.inspectionalerts.local.site.Request;
import uk.inspectionalerts.local.site.SimulatedSite;

@Timeout(30)
class SiteBrowserTest {

    private static final LocalDate TODAY = LocalDate.parse("2026-10-05");
    private static final Publication REPORT = new Publication(
            "80465", "Durham", Publication.INSPECTION, LocalDate.parse("2022-07-05"), "50000001", new byte[4_000]);

    private final SimulatedSite site = SimulatedSite.start();
    private final SettableClock clock = new SettableClock();
    private final URI page = site.address().resolve("/provider/44/80465");
    private final URI file = site.address(REPORT);
    private SiteBrowser browser = browser(Duration.ZERO);

    @BeforeEach
    void publish() {
        site.publish(REPORT);
    }

    @AfterEach
    void stop() {
        browser.close();
        site.close();
    }

    @Test
    void theListingLeadsToPagesAndThoseToDocuments() {
        ListedProvider listed = listing().get(0);
        PublicationLink link = publications().get(0);

        assertThat(listed).isEqualTo(new ListedProvider(new Urn("80465"), "Durham", page));
        assertThat(link)
                .isEqualTo(new PublicationLink(
                        file, "Children's services inspection", Optional.of(LocalDate.parse("2022-07-05"))));
        assertThat(document(Validators.NONE).content().orElseThrow()).isEqualTo(REPORT.bytes());
    }

    @Test
    void theListingIsAskedForByTheDaysOfPublicationOrWhole() {
        browser.listing(Optional.of(TODAY.minusDays(14)), TODAY);
        browser.listing(Optional.empty(), TODAY);

        String childrensServices = "/search?q=&location=&lat=&lon=&radius=&level_1_types=3&level_2_types%5B%5D=12";
        assertThat(asked("/search"))
                .extracting(Request::path)
                .containsExactly(
                        childrensServices + "&latest_report_date_start=21-09-2026&latest_report_date_end=05-10-2026"
                                + "&start=0&rows=100",
                        childrensServices + "&start=0&rows=100");
    }

    @Test
    void aPauseLiesBetweenOneRequestAndTheNext() {
        browser.close();
        browser = browser(Duration.ofMillis(200));

        listing();
        publications();
        document(Validators.NONE);

        assertPauses(site.requests(), 4, Duration.ofMillis(200));
    }

    @Test
    void theLongerPauseThatTheHostWishesForIsKept() {
        site.robots("User-agent: *\nCrawl-delay: 0.5\n");

        listing();
        publications();

        assertPauses(site.requests().subList(1, 3), 2, Duration.ofMillis(500));
    }

    @Test
    void whatRobotsTxtForbidsIsNotAskedFor() {
        site.robots("User-agent: InspectionAlerts\nDisallow: /v1/\n");

        SiteFailure failure = failure();

        assertThat(failure.kind()).isEqualTo(SiteFailure.Kind.UNREACHABLE);
        assertThat(failure).hasMessageContaining("robots.txt").hasMessageContaining("/v1/file/");
        assertThat(asked("/v1/")).isEmpty();
        assertThat(publications()).hasSize(1);
    }

    @Test
    void robotsTxtIsAskedForOnceADay() {
        listing();
        clock.pass(Duration.ofHours(24).minusSeconds(1));
        listing();
        assertThat(asked("/robots.txt")).hasSize(1);

        clock.pass(Duration.ofSeconds(1));
        listing();
        assertThat(asked("/robots.txt")).hasSize(2);
    }

    @Test
    void whileRobotsTxtIsInAnOutageNothingElseIsAskedForAndItIsAgainAfterFiveMinutes() {
        site.misbehave(Fault.SERVER_ERROR, "/robots.txt");

        assertThat(failure()).hasMessageContaining("could not be had");
        assertThat(failure().kind()).isEqualTo(SiteFailure.Kind.UNREACHABLE);
        assertThat(site.requests()).extracting(Request::path).containsExactly("/robots.txt");

        site.behave();
        clock.pass(Duration.ofMinutes(5));
        assertThat(document(Validators.NONE).content()).isPresent();
    }

    @Test
    void aDocumentThatIsWhatItWasIsNotSentAgain() {
        Validators known = document(Validators.NONE).validators();

        Fetched<byte[]> again = document(known);

        assertThat(again.content()).isEmpty();
        assertThat(again.validators()).isEqualTo(known);
        assertThat(asked("/v1/")).last().satisfies(request -> {
            assertThat(request.header("If-None-Match")).isEqualTo(known.etag());
            assertThat(request.header("If-Modified-Since")).isEqualTo(known.lastModified());
        });
    }

    @Test
    void aDocumentThatIsAnotherIsSent() {
        Validators known = document(Validators.NONE).validators();
        site.replace(REPORT, new byte[] {1, 2, 3});

        Fetched<byte[]> again = document(known);

        assertThat(again.content())
                .hasValueSatisfying(bytes -> assertThat(bytes).containsExactly(1, 2, 3));
        assertThat(again.validators().etag()).isPresent().isNotEqualTo(known.etag());
    }

    @Test
    void aPageThatIsWhatItWasIsNotReadAgain() {
        Validators known = browser.publications(page, Validators.NONE).validators();

        assertThat(browser.publications(page, known).content()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "SERVER_ERROR, UNREACHABLE, answers 500",
        "UNAVAILABLE, UNREACHABLE, answers 503",
        "REFUSED, UNREACHABLE, answers 403",
        "NOT_FOUND, MISSING, answers 404",
        "DRIP, UNREACHABLE, did not answer whole",
        "HALF_A_BODY, UNREACHABLE, ''",
        "LYING_LENGTH, UNREACHABLE, ''",
        "REDIRECT_INWARD, UNREACHABLE, not among the hosts",
        "GIGABYTE, TOO_LARGE, ''"
    })
    void aDocumentThatIsNotGivenIsAFailureOfItsKind(Fault fault, SiteFailure.Kind kind, String words) {
        site.misbehave(fault, "/v1/file/");

        SiteFailure failure = failure();

        assertThat(failure.kind()).isEqualTo(kind);
        assertThat(failure).hasMessageContaining(words);
        assertThat(failure.retryAfter())
                .isEqualTo(fault == Fault.UNAVAILABLE ? Optional.of(Duration.ofMinutes(2)) : Optional.empty());
    }

    @Test
    void anApologyInPlaceOfADocumentIsGivenAsItIs() {
        site.misbehave(Fault.APOLOGY, "/v1/file/");

        assertThat(document(Validators.NONE).content()).hasValueSatisfying(bytes -> assertThat(new String(bytes, UTF_8))
                .contains("Sorry"));
    }

    @Test
    void aPageWhoseLinksTellNoDayIsAChange() {
        site.misbehave(Fault.NO_DATES);

        SiteFailure failure = catchThrowableOfType(SiteFailure.class, this::publications);

        assertThat(failure.kind()).isEqualTo(SiteFailure.Kind.CHANGED);
    }

    @ParameterizedTest
    @EnumSource(names = {"NO_PROVIDER_LINKS", "SILENT_LISTING"})
    void aListingWithoutAuthoritiesIsEmpty(Fault fault) {
        site.misbehave(fault);

        assertThat(listing()).isEmpty();
    }

    @Test
    void aPageWithoutLinksIsEmpty() {
        site.misbehave(Fault.NO_PUBLICATION_LINKS);

        assertThat(publications()).isEmpty();
    }

    @Test
    void anotherHostIsNotAsked() {
        try (SimulatedSite other = SimulatedSite.start()) {
            other.publish(REPORT);

            SiteFailure failure = catchThrowableOfType(
                    SiteFailure.class, () -> browser.document(other.address(REPORT), Validators.NONE));

            assertThat(failure.kind()).isEqualTo(SiteFailure.Kind.UNREACHABLE);
            assertThat(failure).hasMessageContaining("not among the hosts");
            assertThat(other.requests()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/file/\u00e9", "/v1/file/%00", "/v1/file/%ff", "//v1", "/v1/file/1?q=\u00e9", "?", ""})
    void anAddressThatNobodyWouldLinkToIsAFailureLikeAnyOther(String path) {
        URI odd = URI.create(site.address() + path);

        SiteFailure failure = catchThrowableOfType(SiteFailure.class, () -> browser.document(odd, Validators.NONE));

        assertThat(failure).isNotNull();
    }

    @Test
    void aReadingThatIsInterruptedIsAFailureAndStaysInterrupted() {
        listing();
        site.misbehave(Fault.DRIP, "/v1/file/");
        Thread.currentThread().interrupt();

        SiteFailure failure = failure();

        assertThat(Thread.interrupted()).isTrue();
        assertThat(failure).hasMessageContaining("interrupted");
    }

    private static void assertPauses(List<Request> requests, int many, Duration pause) {
        assertThat(requests).hasSize(many);
        for (int i = 1; i < many; i++) {
            Instant before = requests.get(i - 1).at();
            assertThat(Duration.between(before, requests.get(i).at())).isGreaterThanOrEqualTo(pause);
        }
    }

    private List<Request> asked(String path) {
        return site.requests().stream()
                .filter(request -> request.path().startsWith(path))
                .toList();
    }

    private List<ListedProvider> listing() {
        return browser.listing(Optional.empty(), TODAY);
    }

    private List<PublicationLink> publications() {
        return browser.publications(page, Validators.NONE).content().orElseThrow();
    }

    private Fetched<byte[]> document(Validators known) {
        return browser.document(file, known);
    }

    private SiteFailure failure() {
        return catchThrowableOfType(SiteFailure.class, () -> document(Validators.NONE));
    }

    private SiteBrowser browser(Duration pause) {
        return new SiteBrowser(new Settings(site.address(), pause), clock);
    }

    private record Settings(URI address, Duration pause) implements SiteConfig {

        @Override
        public boolean enabled() {
            return true;
        }

        @Override
        public Set<String> hosts() {
            return Set.of();
        }

        @Override
        public boolean internal() {
            return true;
        }

        @Override
        public Optional<String> contact() {
            return Optional.of("watch@example.org");
        }

        @Override
        public String tick() {
            return "off";
        }

        @Override
        public Duration interval() {
            return Duration.ofMinutes(15);
        }

        @Override
        public Duration quietInterval() {
            return Duration.ofHours(1);
        }

        @Override
        public Duration fullPass() {
            return Duration.ofHours(6);
        }

        @Override
        public int pageSize() {
            return 100;
        }

        @Override
        public Duration timeLimit() {
            return Duration.ofSeconds(3);
        }

        @Override
        public AlertChoice alerts() {
            return AlertChoice.AUTO;
        }

        @Override
        public int absences() {
            return 3;
        }

        @Override
        public int mostWithdrawn() {
            return 5;
        }
    }
}
