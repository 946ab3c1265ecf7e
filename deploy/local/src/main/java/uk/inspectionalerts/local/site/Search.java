package uk.inspectionalerts.local.site;

import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * One question to the listing.
 *
 * @param parameters as given, decoded
 */
record Search(Map<String, String> parameters) {

    /** The site's cap since February 2025. */
    private static final int MOST_ROWS = 100;

    private static final int USUAL_ROWS = 10;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd-MM-uuuu");

    static Search of(URI address) {
        Map<String, String> parameters = new LinkedHashMap<>();
        if (address.getRawQuery() != null) {
            for (String pair : address.getRawQuery().split("&")) {
                int equals = (pair + "=").indexOf('=');
                String value = pair.substring(Math.min(equals + 1, pair.length()));
                parameters.put(decode(pair.substring(0, equals)), decode(value));
            }
        }
        return new Search(parameters);
    }

    int start() {
        return Math.max(0, number("start", 0));
    }

    int rows() {
        return Math.max(1, Math.min(MOST_ROWS, number("rows", USUAL_ROWS)));
    }

    /**
     * Those that are asked for: local authorities' children's services alone are here, their latest report in the window.
     */
    List<Provider> among(List<Provider> listed) {
        LocalDate from = day("latest_report_date_start", LocalDate.MIN);
        LocalDate to = day("latest_report_date_end", LocalDate.MAX);
        String words = given("q", "").toLowerCase(Locale.ROOT);
        if (!given("level_1_types", "3").equals("3")
                || !given("level_2_types[]", "12").equals("12")) {
            return List.of();
        }
        return listed.stream()
                .filter(provider ->
                        !provider.latest().isBefore(from) && !provider.latest().isAfter(to))
                .filter(provider -> (provider.council() + " " + provider.urn())
                        .toLowerCase(Locale.ROOT)
                        .contains(words))
                .toList();
    }

    /** The same question for the page that begins there, as a relative link. */
    String link(int start) {
        Map<String, String> all = new LinkedHashMap<>(parameters);
        all.put("start", Integer.toString(start));
        all.put("rows", Integer.toString(rows()));
        return Pages.SEARCH + "?"
                + all.entrySet().stream()
                        .map(each -> encode(each.getKey()) + "=" + encode(each.getValue()))
                        .collect(Collectors.joining("&"));
    }

    private int number(String name, int otherwise) {
        return Integer.parseInt(given(name, Integer.toString(otherwise)));
    }

    private LocalDate day(String name, LocalDate otherwise) {
        String given = given(name, "");
        return given.isEmpty() ? otherwise : LocalDate.parse(given, DAY);
    }

    private String given(String name, String otherwise) {
        String value = parameters.getOrDefault(name, "").strip();
        return value.isEmpty() ? otherwise : value;
    }

    private static String decode(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
