package uk.inspectionalerts.local.site;

import java.net.URI;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The site's pages, with the markup by which public programs read the real ones.
 *
 * @param fault what is wrong with the markup, if anything
 */
record Pages(Catalogue catalogue, URI site, Optional<Fault> fault) {

    static final String SEARCH = "/search";
    static final String PROVIDERS = "/provider/44/";
    static final String FILES = "/v1/file/";

    Reply answer(URI address) {
        String path = address.getPath();
        if (path.equals(SEARCH)) {
            try {
                return listing(Search.of(address));
            } catch (DateTimeException | NumberFormatException e) {
                return refusal(400, "This search cannot be understood: " + e.getMessage());
            }
        }
        if (path.startsWith(PROVIDERS)) {
            return catalogue
                    .provider(path.substring(PROVIDERS.length()))
                    .map(this::provider)
                    .orElseGet(Pages::nothing);
        }
        if (path.startsWith(FILES)) {
            return file(path.substring(FILES.length()));
        }
        return nothing();
    }

    private Reply listing(Search search) {
        List<Provider> found = is(Fault.SILENT_LISTING) ? List.of() : search.among(catalogue.listing());
        List<Provider> shown =
                found.stream().skip(search.start()).limit(search.rows()).toList();
        String results = shown.stream().map(this::result).collect(Collectors.joining("\n"));
        int next = search.start() + search.rows();
        String onwards = next < found.size()
                ? "<a class=\"pagination__next\" href=\"%s\">Next</a>".formatted(escaped(search.link(next)))
                : "";
        return page(
                "Search results",
                """
                <h1 class="heading--title">Search results</h1>
                <p class="search-results__count">%d results found</p>
                <ul class="results-list">
                %s
                </ul>
                %s
                """
                        .formatted(found.size(), results, onwards));
    }

    private String result(Provider provider) {
        String link = (is(Fault.NO_PROVIDER_LINKS) ? "/organisation?id=" : PROVIDERS) + provider.urn();
        return """
                <li class="search-result">
                  <h3><a href="%s">%s</a></h3>
                  <p>Local authority children's services. URN: %s</p>
                </li>"""
                .formatted(link, escaped(provider.council()), provider.urn());
    }

    private Reply provider(Provider provider) {
        String events = provider.publications().stream().map(this::event).collect(Collectors.joining("\n"));
        return page(
                provider.council(),
                """
                <h1 class="heading--title">%s</h1>
                <p>URN: %s</p>
                <ol class="timeline">
                %s
                <li class="timeline__day timeline__day--opened">Registered</li>
                </ol>
                """
                        .formatted(escaped(provider.council()), provider.urn(), events));
    }

    private String event(Publication publication) {
        return """
                <li class="timeline__day">
                  <a class="%s" target="_blank" href="%s">
                    <span class="nonvisual">%s</span> View report
                  </a>
                </li>"""
                .formatted(
                        is(Fault.NO_PUBLICATION_LINKS) ? "document-card" : "publication-link",
                        site.resolve(publication.path()),
                        escaped(is(Fault.NO_DATES) ? publication.kind() : publication.hiddenText()));
    }

    private Reply file(String id) {
        Catalogue.Item item = catalogue.items().get(id);
        if (item == null || item.gone()) {
            return nothing();
        }
        return is(Fault.APOLOGY)
                ? refusal(200, "Sorry, this document is not available at the moment.")
                : Reply.pdf(item.bytes(), item.changed());
    }

    private Reply page(String title, String content) {
        // with a fault the page differs from what it was, though nothing was published
        Optional<Instant> modified = fault.isPresent() ? Optional.empty() : Optional.of(catalogue.changed());
        return Reply.page(200, html(title, content), modified);
    }

    static Reply nothing() {
        return refusal(404, "Page not found");
    }

    static Reply refusal(int status, String words) {
        return Reply.page(status, html(words, "<h1>" + escaped(words) + "</h1>"), Optional.empty());
    }

    private boolean is(Fault asked) {
        return fault.filter(asked::equals).isPresent();
    }

    private static String html(String title, String content) {
        return """
                <!DOCTYPE html>
                <html lang="en">
                <head><meta charset="utf-8"><title>%s</title></head>
                <body>
                <nav><a href="/">Home</a> <a href="/search">Search</a></nav>
                <main>
                %s
                </main>
                </body>
                </html>
                """
                .formatted(escaped(title), content);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#039;");
    }
}
