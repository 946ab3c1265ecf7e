package uk.inspectionalerts.ingest.browsing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import uk.inspectionalerts.ingest.report.Urn;

@Timeout(20)
class SitePagesTest {

    private static final URI SITE = URI.create("https://reports.ofsted.gov.uk/provider/44/80469");
    private static final String FILE = "https://files.ofsted.gov.uk/v1/file/50231520";

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "Children's services inspection, pdf - 18 August 2023 | Children's services inspection | 2023-08-18",
                "Children's services inspection, pdf  -  18 August 2023 | Children's services inspection | 2023-08-18",
                "Children's services inspection,&nbsp;pdf&nbsp;-&nbsp;18&nbsp;August&nbsp;2023"
                        + " | Children's services inspection | 2023-08-18",
                "Children's services inspection, pdf \u2013 18 August 2023 | Children's services inspection | 2023-08-18",
                "Single inspection of LA children's services as pdf - 3 May 2015"
                        + " | Single inspection of LA children's services | 2015-05-03",
                "Focused visit, PDF - 1 MARCH 2024 (opens in a new tab) | Focused visit | 2024-03-01",
                "Focused visit - 1 March 2024 | Focused visit | 2024-03-01",
                "Visit - 4 July 2023, pdf - 18 August 2023 | Visit - 4 July 2023 | 2023-08-18",
                "Joint targeted area inspection - Durham, pdf - 1 March 2024"
                        + " | Joint targeted area inspection - Durham | 2024-03-01",
                ", pdf - 1 March 2024 | '' | 2024-03-01"
            })
    void theHiddenTextOfALinkTellsKindAndDay(String hidden, String title, LocalDate day) {
        assertThat(publications(link(FILE, hidden)))
                .containsExactly(new PublicationLink(URI.create(FILE), title, Optional.of(day)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Focused visit, pdf",
                "Focused visit, pdf - 31 February 2024",
                "Focused visit, pdf - 1 Brumaire 2024",
                "Focused visit, pdf - 01/03/2024",
                ""
            })
    void aLinkWithoutADayAmongOthersIsKept(String hidden) {
        List<PublicationLink> links =
                publications(link("/v1/file/1", hidden) + link(FILE, "Focused visit, pdf - 1 March 2024"));

        assertThat(links)
                .extracting(PublicationLink::publishedOn)
                .containsExactly(Optional.empty(), Optional.of(LocalDate.parse("2024-03-01")));
    }

    @Test
    void linksNoneOfWhichTellsItsDayAreAChange() {
        SiteFailure failure = catchThrowableOfType(
                SiteFailure.class, () -> publications(link(FILE, "Focused visit") + link("/v1/file/1", "Letter")));

        assertThat(failure.kind()).isEqualTo(SiteFailure.Kind.CHANGED);
        assertThat(failure).hasMessageContaining("none of the 2 links to reports tells its day");
    }

    @Test
    void aPageWithoutLinksIsAnEmptyPage() {
        assertThat(publications("<p>No reports yet</p><a href='/search'>Search</a>"))
                .isEmpty();
        assertThat(publications("")).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "/v1/file/50231520, https://reports.ofsted.gov.uk/v1/file/50231520",
        "../../v1/file/50231520, https://reports.ofsted.gov.uk/v1/file/50231520",
        "//files.ofsted.gov.uk/v1/file/50231520, https://files.ofsted.gov.uk/v1/file/50231520",
        "https://files.ofsted.gov.uk/v1/file/50231520#page=2, https://files.ofsted.gov.uk/v1/file/50231520",
        "https://files.ofsted.gov.uk/v1/./file/50231520, https://files.ofsted.gov.uk/v1/file/50231520",
        "' https://files.ofsted.gov.uk/v1/file/50231520 ', https://files.ofsted.gov.uk/v1/file/50231520",
        "https://files.ofsted.gov.uk/v1/file/a b, https://files.ofsted.gov.uk/v1/file/a%20b",
        "https://files.ofsted.gov.uk/v1/file/\u00e9, https://files.ofsted.gov.uk/v1/file/%C3%A9"
    })
    void addressesAreMadeWholeAndPlain(String href, String url) {
        assertThat(publications(link(href, "Focused visit, pdf - 1 March 2024")))
                .extracting(PublicationLink::url)
                .containsExactly(URI.create(url));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert(1)",
                "data:application/pdf;base64,JVBERi0=",
                "mailto:someone@example.org",
                "file:///etc/passwd",
                "https://",
                "https:///v1/file/1",
                "http://[::1",
                "https://exa mple.org/",
                "https://example.org/%zz"
            })
    void whatLeadsNowhereIsNoLink(String href) {
        assertThat(publications(link(href, "Focused visit, pdf - 1 March 2024")))
                .isEmpty();
    }

    @Test
    void anAddressOfEndlessLengthIsNoLink() {
        String href = "https://reports.ofsted.gov.uk" + "/provider/44/80469".repeat(50_000);

        assertThat(publications(link(href, "Focused visit, pdf - 1 March 2024")))
                .isEmpty();
        assertThat(listing("<a href='" + href + "/x'>Long</a>")).isEmpty();
    }

    @Test
    void theSameLinkTwiceIsOneAndTheFirstCounts() {
        List<PublicationLink> links = publications(link(FILE, "Focused visit, pdf - 1 March 2024")
                + link(FILE + "#page=2", "Other words, pdf - 2 March 2024"));

        assertThat(links).extracting(PublicationLink::title).containsExactly("Focused visit");
    }

    @Test
    void aTitleIsOneLineAndNoMoreThanThreeHundredLetters() {
        String hidden = "Very\n\tlong ".repeat(100) + ", pdf - 1 March 2024";

        List<PublicationLink> links =
                publications(link("/v1/file/1", hidden) + link(FILE, "Focused visit, pdf - 1 March 2024"));

        assertThat(links.get(0).title()).startsWith("Very long Very long").hasSizeLessThanOrEqualTo(300);
    }

    @Test
    void whatADatabaseRefusesIsNoPartOfATitle() {
        String letter = "\ud83d\ude00";

        assertThat(publications(link(FILE, "Focused\u0000 visit\u0007, pdf - 1 March 2024")))
                .extracting(PublicationLink::title)
                .containsExactly("Focused visit");
        assertThat(publications(link("/v1/file/1", "x" + letter.repeat(200))
                                + link(FILE, "Focused visit, pdf - 1 March 2024"))
                        .get(0)
                        .title()
                        .codePoints())
                .noneMatch(character -> Character.getType(character) == Character.SURROGATE);
    }

    @Test
    void tenThousandLinksAreNoPageOfAnAuthority() {
        String page = IntStream.range(0, 10_000)
                .mapToObj(i -> link("/v1/file/" + i, "Focused visit, pdf - 1 March 2024"))
                .collect(Collectors.joining());

        SiteFailure failure = catchThrowableOfType(SiteFailure.class, () -> publications(page));

        assertThat(failure.kind()).isEqualTo(SiteFailure.Kind.CHANGED);
        assertThat(failure).hasMessageContaining("10000 links");
    }

    @Test
    void aPageThatIsNoUtf8IsReadAsItSaysItIsWritten() {
        String page = "<html><head><meta charset='iso-8859-1'></head><body>"
                + link(FILE, "Visite cibl\u00e9e, pdf - 1 March 2024") + "</body></html>";

        assertThat(SitePages.publications(page.getBytes(StandardCharsets.ISO_8859_1), SITE))
                .extracting(PublicationLink::title)
                .containsExactly("Visite cibl\u00e9e");
    }

    @Test
    void bytesThatAreNoTextLoseNoLink() {
        String page = "\u00c3(\u00ff" + link(FILE, "\u00ff\u00c3, pdf - 1 March 2024");

        assertThat(SitePages.publications(page.getBytes(StandardCharsets.ISO_8859_1), SITE))
                .extracting(PublicationLink::url)
                .containsExactly(URI.create(FILE));
    }

    @Test
    void theListingShowsAuthoritiesInItsOrder() {
        assertThat(
                        listing(
                                """
                                <nav><a href="/search">Search</a></nav>
                                <h3><a href="/provider/44/80569">Tameside</a></h3>
                                <h3><a href="https://reports.ofsted.gov.uk/provider/44/80429?from=x#y"> Birmingham
                                  City </a></h3>
                                <h3><a href="/provider/44/80429/">Birmingham again</a></h3>"""))
                .containsExactly(
                        new ListedProvider(
                                new Urn("80569"),
                                "Tameside",
                                URI.create("https://reports.ofsted.gov.uk/provider/44/80569")),
                        new ListedProvider(
                                new Urn("80429"),
                                "Birmingham City",
                                URI.create("https://reports.ofsted.gov.uk/provider/44/80429?from=x")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/provider/44/birmingham",
                "/provider/44/80429/reports",
                "/provider/44/1234567890",
                "/provider/44/12345678901234567890",
                "/provider/44/\u0661\u0662\u0663",
                "/search?next=/provider/44/x",
                "javascript:go('/provider/44/80429')"
            })
    void whatNamesNoAuthorityIsNotListed(String href) {
        assertThat(listing("<a href=\"" + href + "\">Birmingham</a>")).isEmpty();
    }

    private static List<PublicationLink> publications(String html) {
        return SitePages.publications(html.getBytes(StandardCharsets.UTF_8), SITE);
    }

    private static List<ListedProvider> listing(String html) {
        return SitePages.listing(html.getBytes(StandardCharsets.UTF_8), SITE);
    }

    private static String link(String href, String hidden) {
        return """
                <li class="timeline__day"><a class="publication-link" target="_blank" href="%s">
                  <span class="nonvisual">%s</span> View report</a></li>"""
                .formatted(href, hidden);
    }
}
