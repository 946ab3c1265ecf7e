package uk.inspectionalerts.local.site;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import uk.inspectionalerts.local.Checkout;
import uk.inspectionalerts.local.process.LocalFailure;

@Timeout(30)
class SimulatedSiteTest {

    private static final Publication DURHAM = publication("80465", "Durham", "2022-07-05", "50187560");
    private static final Publication DURHAM_BEFORE = publication("80465", "Durham", "2019-10-21", "50120001");
    private static final Publication ST_HELENS = publication("80543", "St. Helen's & <Co>", "2023-08-18", "50226213");

    private final SimulatedSite site = SimulatedSite.start();
    private final HttpClient http = HttpClient.newHttpClient();

    @AfterEach
    void stop() {
        site.close();
    }

    @Nested
    class Listing {

        @Test
        void showsProvidersByTheirLatestReportAndCountsThem() throws Exception {
            site.publish(List.of(DURHAM_BEFORE, DURHAM, ST_HELENS));

            Document listing = page("/search?q=&level_1_types=3&level_2_types%5B%5D=12&start=0&rows=100");

            assertThat(listing.select("a[href*=/provider/]").eachAttr("href"))
                    .containsExactly("/provider/44/80543", "/provider/44/80465");
            assertThat(listing.select("a[href*=/provider/]").eachText())
                    .containsExactly("St. Helen's & <Co>", "Durham");
            assertThat(listing.text()).contains("2 results found");
        }

        @ParameterizedTest
        @CsvSource({
            "latest_report_date_start=05-07-2022, 80543 80465",
            "latest_report_date_start=06-07-2022, 80543",
            "latest_report_date_end=05-07-2022, 80465",
            "latest_report_date_start=01-01-2019&latest_report_date_end=31-12-2019, ''",
            "q=durham, 80465",
            "level_1_types=1, ''",
            "latest_report_date_start=&latest_report_date_end=, 80543 80465"
        })
        void answersWhatItIsAskedFor(String question, String urns) throws Exception {
            site.publish(List.of(DURHAM_BEFORE, DURHAM, ST_HELENS));

            assertThat(String.join(" ", listed(page("/search?" + question)))).isEqualTo(urns);
        }

        @Test
        void leadsFromPageToPageWithAtMostAHundredRowsEach() throws Exception {
            site.publish(IntStream.range(0, 153)
                    .mapToObj(i -> publication(
                            Integer.toString(80_400 + i), "Council " + i, "2022-07-05", "" + (50_000_000 + i)))
                    .toList());

            Document first = page("/search?level_2_types[]=12&rows=1000".replace("[]", "%5B%5D"));
            Document second = page(first.select("a.pagination__next").attr("href"));

            assertThat(first.text()).contains("153 results found");
            assertThat(listed(first)).hasSize(100);
            assertThat(listed(second)).hasSize(53).doesNotContainAnyElementsOf(listed(first));
            assertThat(second.select("a.pagination__next")).isEmpty();
        }

        @Test
        void refusesADateThatIsNone() throws Exception {
            assertThat(get("/search?latest_report_date_start=2022-07-05").statusCode())
                    .isEqualTo(400);
        }

        @Test
        void doesNotShowAProviderThatIsUnlistedOrHasNothing() throws Exception {
            site.publish(List.of(DURHAM, ST_HELENS));
            site.unlistProvider(DURHAM.urn());
            site.unlist(ST_HELENS);

            assertThat(listed(page("/search"))).isEmpty();
            assertThat(links(DURHAM)).hasSize(1);
            assertThat(links(ST_HELENS)).isEmpty();
        }
    }

    @Nested
    class ProviderPage {

        @Test
        void linksToDocumentsNewestFirstAndTellsTheirDayInHiddenText() throws Exception {
            Publication visit = new Publication(
                    "80465",
                    "Durham",
                    "Focused visit",
                    LocalDate.parse("2021-02-03"),
                    "50150001",
                    "visit".getBytes(UTF_8));
            Publication single = new Publication(
                    "80465",
                    "Durham",
                    Publication.SINGLE_INSPECTION,
                    LocalDate.parse("2016-05-16"),
                    "50004002",
                    "single".getBytes(UTF_8));
            site.publish(List.of(single, visit, DURHAM));

            Document page = page("/provider/44/80465");

            assertThat(page.select("a.publication-link").eachAttr("href"))
                    .containsExactly(
                            site.address(DURHAM).toString(),
                            site.address(visit).toString(),
                            site.address(single).toString());
            assertThat(page.select("a.publication-link > span.nonvisual"))
                    .extracting(span -> span.wholeText())
                    .containsExactly(
                            "Children's services inspection, pdf - 5 July 2022",
                            "Focused visit, pdf  - 3 February 2021",
                            "Single inspection of LA children's services as pdf - 16 May 2016");
        }

        @Test
        void isMissingForAProviderThatWasNeverThere() throws Exception {
            assertThat(get("/provider/44/99999").statusCode()).isEqualTo(404);
        }
    }

    @Nested
    class Documents {

        @Test
        void areServedFromTheirLinkUntilTheyAreRemoved() throws Exception {
            site.publish(DURHAM);

            HttpResponse<byte[]> file = get(site.address(DURHAM).getPath());
            assertThat(file.headers().firstValue("Content-Type")).hasValue("application/pdf");
            assertThat(file.body()).isEqualTo(DURHAM.bytes());

            site.remove(DURHAM);
            assertThat(get(site.address(DURHAM).getPath()).statusCode()).isEqualTo(404);
            assertThat(links(DURHAM)).hasSize(1);
        }

        @Test
        void replacedHaveTheSameLinkAndOtherBytes() throws Exception {
            site.publish(DURHAM);
            site.replace(DURHAM, "corrected".getBytes(UTF_8));

            assertThat(links(DURHAM)).containsExactly(site.address(DURHAM).toString());
            assertThat(get(site.address(DURHAM).getPath()).body()).isEqualTo("corrected".getBytes(UTF_8));
        }

        @Test
        void thatWereNeverPublishedCannotBeChanged() {
            assertThatThrownBy(() -> site.remove(DURHAM))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining(DURHAM.fileId());
        }
    }

    @Nested
    class Conditions {

        @ParameterizedTest
        @CsvSource({"/search", "/provider/44/80465", "/v1/file/50187560"})
        void areAnsweredWith304UntilSomethingChanges(String path) throws Exception {
            site.publish(DURHAM);
            HttpResponse<byte[]> first = get(path);
            String tag = first.headers().firstValue("ETag").orElseThrow();
            String time = first.headers().firstValue("Last-Modified").orElseThrow();

            assertThat(get(path, "If-None-Match", tag).statusCode()).isEqualTo(304);
            assertThat(get(path, "If-Modified-Since", time).statusCode()).isEqualTo(304);

            site.replace(DURHAM, "corrected".getBytes(UTF_8));
            site.publish(publication("80465", "Durham", "2024-01-01", "50300000"));
            site.publish(publication("80530", "North Yorkshire", "2024-01-01", "50300002"));
            if (path.startsWith("/v1")) {
                site.replace(DURHAM, "corrected again".getBytes(UTF_8));
            }
            assertThat(get(path, "If-None-Match", tag).statusCode()).isEqualTo(200);
        }
    }

    @Nested
    class Faults {

        @ParameterizedTest
        @CsvSource({"SERVER_ERROR, 500", "UNAVAILABLE, 503", "REFUSED, 403", "NOT_FOUND, 404", "REDIRECT_INWARD, 302"})
        void strikeTheWholeSiteUntilItBehaves(Fault fault, int status) throws Exception {
            site.publish(DURHAM);
            site.misbehave(fault);

            assertThat(get("/search").statusCode()).isEqualTo(status);
            assertThat(get("/robots.txt").statusCode()).isEqualTo(status);
            assertThat(get("/search").headers().firstValue("Retry-After").isPresent())
                    .isEqualTo(fault == Fault.UNAVAILABLE);
            assertThat(get("/search")
                            .headers()
                            .firstValue("Location")
                            .filter(to -> to.contains("169.254.169.254"))
                            .isPresent())
                    .isEqualTo(fault == Fault.REDIRECT_INWARD);

            site.behave();
            assertThat(get("/search").statusCode()).isEqualTo(200);
        }

        @Test
        void strikeTheNamedPathsOnly() throws Exception {
            site.publish(List.of(DURHAM, ST_HELENS));
            site.misbehave(Fault.SERVER_ERROR, "^/provider/44/80465$");

            assertThat(get("/provider/44/80465").statusCode()).isEqualTo(500);
            assertThat(get("/provider/44/80543").statusCode()).isEqualTo(200);
        }

        @Test
        void changeTheMarkup() throws Exception {
            site.publish(DURHAM);

            site.misbehave(Fault.NO_PROVIDER_LINKS);
            assertThat(listed(page("/search"))).isEmpty();
            assertThat(page("/search").text()).contains("1 results found", "Durham");
            site.behave();

            site.misbehave(Fault.SILENT_LISTING);
            assertThat(page("/search").text()).contains("0 results found").doesNotContain("Durham");
            site.behave();

            site.misbehave(Fault.NO_PUBLICATION_LINKS);
            assertThat(links(DURHAM)).isEmpty();
            assertThat(page("/provider/44/80465").text()).contains("5 July 2022");
            site.behave();

            site.misbehave(Fault.NO_DATES);
            assertThat(links(DURHAM)).hasSize(1);
            assertThat(page("/provider/44/80465").text()).doesNotContain("2022");
            site.behave();

            site.misbehave(Fault.APOLOGY);
            HttpResponse<byte[]> apology = get(site.address(DURHAM).getPath());
            assertThat(apology.statusCode()).isEqualTo(200);
            assertThat(apology.headers().firstValue("Content-Type").orElseThrow())
                    .startsWith("text/html");
        }

        @ParameterizedTest
        @EnumSource(
                value = Fault.class,
                names = {"HALF_A_BODY", "LYING_LENGTH"})
        void cutTheConnection(Fault fault) {
            site.publish(DURHAM);
            site.misbehave(fault);

            assertThatThrownBy(() -> get("/search")).isInstanceOf(IOException.class);
        }

        @Test
        void drip() throws Exception {
            site.publish(DURHAM);
            site.misbehave(Fault.DRIP);
            long start = System.nanoTime();

            try (InputStream body = stream("/search")) {
                assertThat(body.readNBytes(2)).hasSize(2);
            }

            assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThan(Duration.ofMillis(900));
        }

        @Test
        void floodWithoutHoldingTheFlood() throws Exception {
            site.misbehave(Fault.GIGABYTE);

            try (InputStream body = stream("/search")) {
                body.skipNBytes(64L << 20);
            }
        }

        private InputStream stream(String path) throws Exception {
            return http.send(
                            HttpRequest.newBuilder(site.address().resolve(path)).build(), BodyHandlers.ofInputStream())
                    .body();
        }
    }

    @Nested
    class Folders {

        @TempDir
        Path folder;

        @Test
        void areReadWithTheirManifestAlwaysInTheSameWay() {
            Path history = Checkout.find().root().resolve("deploy/local/demo/history");

            List<Publication> publications = site.loadFolder(history);

            assertThat(publications)
                    .extracting(Publication::council)
                    .containsExactly("Durham", "Durham", "North Tyneside", "North Yorkshire");
            assertThat(publications).extracting(Publication::fileId).doesNotHaveDuplicates();
            assertThat(uk.inspectionalerts.local.submission.Document.at(history))
                    .extracting(document -> Publication.of(document).fileId())
                    .containsExactlyElementsOf(
                            publications.stream().map(Publication::fileId).toList());
        }

        @Test
        void keepTheIdThatTheManifestKnowsAndLeaveOutWhatItDoesNot() throws Exception {
            Files.write(folder.resolve("a.pdf"), new byte[] {1});
            Files.write(folder.resolve("b.pdf"), new byte[] {2});
            Files.writeString(
                    folder.resolve("manifest.csv"),
                    "file,urn,published_on,source_url\na.pdf,80465,2022-07-05,https://files.ofsted.gov.uk/v1/file/50187560\n");

            assertThat(site.loadFolder(folder)).extracting(Publication::fileId).containsExactly("50187560");
        }

        @Test
        void withAWrongRowSayWhich() throws Exception {
            Files.write(folder.resolve("a.pdf"), new byte[] {1});
            Files.writeString(folder.resolve("manifest.csv"), "file,urn,published_on\na.pdf,80465,yesterday\n");

            assertThatThrownBy(() -> site.loadFolder(folder))
                    .isInstanceOf(LocalFailure.class)
                    .hasMessageContaining("a.pdf");
        }
    }

    @Test
    void whatWasAskedIsRemembered() throws Exception {
        site.robots("User-agent: *\nCrawl-delay: 2\n");

        assertThat(new String(get("/robots.txt?a=b", "X-Who", "me").body(), UTF_8))
                .contains("Crawl-delay: 2");

        Request request = site.requests().get(0);
        assertThat(request.path()).isEqualTo("/robots.txt?a=b");
        assertThat(request.header("x-who")).hasValue("me");
        assertThat(request.at()).isNotNull();
    }

    @Test
    void aPortInUseIsSaid() {
        int taken = site.address().getPort();

        assertThatThrownBy(() -> SimulatedSite.start(taken).close())
                .isInstanceOf(LocalFailure.class)
                .hasMessageContaining(Integer.toString(taken));
    }

    private List<String> links(Publication publication) throws Exception {
        return page("/provider/44/" + publication.urn())
                .select("a.publication-link")
                .eachAttr("href");
    }

    private static List<String> listed(Document listing) {
        return listing.select("a[href*=/provider/]").eachAttr("href").stream()
                .map(link -> link.substring(link.lastIndexOf('/') + 1))
                .toList();
    }

    private Document page(String path) throws Exception {
        HttpResponse<byte[]> answer = get(path);
        assertThat(answer.statusCode()).isEqualTo(200);
        return Jsoup.parse(new String(answer.body(), UTF_8), site.address().toString());
    }

    private HttpResponse<byte[]> get(String path, String... headers) throws Exception {
        URI address = site.address().resolve(path);
        HttpRequest.Builder request = HttpRequest.newBuilder(address);
        if (headers.length > 0) {
            request.headers(headers);
        }
        return http.send(request.build(), BodyHandlers.ofByteArray());
    }

    private static Publication publication(String urn, String council, String day, String fileId) {
        return new Publication(
                urn, council, Publication.INSPECTION, LocalDate.parse(day), fileId, ("%PDF " + fileId).getBytes(UTF_8));
    }
}
