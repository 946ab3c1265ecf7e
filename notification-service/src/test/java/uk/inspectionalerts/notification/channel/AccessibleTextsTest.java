package uk.inspectionalerts.notification.channel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What WCAG 2.2 AA asks and a program can see, of every page that people have approved: the other tests hold ours to it. */
class AccessibleTextsTest {

    private static final Path APPROVED = Path.of("src/test/resources/texts");
    private static final Pattern COLOUR = Pattern.compile("(background|border|color):[^;}]*?#(\\p{XDigit}{6})");
    /** Of links that the page leaves to the browser, fresh and visited. */
    private static final List<String> LINKS = List.of("0000ee", "551a8b");

    private static final double READABLE = 4.5;
    private static final double VISIBLE = 3;

    @TestFactory
    Stream<DynamicTest> every_page() {
        return pages().stream()
                .map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> {
                    String html = read(file);
                    Document page = Jsoup.parse(html);
                    says_what_it_is(page);
                    its_headings_are_in_order(page);
                    its_tables_have_headers(page);
                    its_links_say_where_they_lead(page);
                    its_colours_can_be_read_and_mean_nothing(page, html);
                }));
    }

    /** 1.3.1, 2.4.2, 3.1.1, and 1.4.4: nothing forbids to enlarge it. */
    private static void says_what_it_is(Document page) {
        assertThat(page.child(0).attr("lang")).isEqualTo("en-GB");
        assertThat(page.title()).isNotBlank().endsWith(page.select("h1").text());
        assertThat(page.select("main")).hasSize(1);
        assertThat(page.select("meta[name=viewport]").attr("content")).doesNotContain("maximum-scale", "user-scalable");
        assertThat(page.select("[id]").eachAttr("id")).doesNotHaveDuplicates();
        page.select("[aria-labelledby]").forEach(part -> assertThat(page.getElementById(part.attr("aria-labelledby")))
                .isNotNull());
        assertThat(page.select("img, marquee, blink")).isEmpty();
        assertThat(page.select("li")).allMatch(item -> item.parent().is("ul, ol"));
    }

    /** 1.3.1 and 2.4.6. */
    private static void its_headings_are_in_order(Document page) {
        List<Integer> levels = page.select("h1, h2, h3, h4, h5, h6").stream()
                .map(heading -> heading.tagName().charAt(1) - '0')
                .toList();
        assertThat(levels).startsWith(1).containsOnlyOnce(1);
        assertThat(IntStream.range(1, levels.size())).allMatch(at -> levels.get(at) <= levels.get(at - 1) + 1);
        assertThat(page.select("h1, h2, h3, h4, h5, h6")).allMatch(Element::hasText);
    }

    /** 1.3.1. */
    private static void its_tables_have_headers(Document page) {
        for (Element table : page.select("table")) {
            assertThat(table.select("caption")).hasSize(1).allMatch(Element::hasText);
            assertThat(table.select("thead th")).isNotEmpty().allMatch(header -> header.is("[scope=col]"));
            assertThat(table.select("tbody tr"))
                    .allMatch(row ->
                            row.child(0).is("th[scope=row]") && row.select("th").size() == 1);
        }
    }

    /** 2.4.4: by their own words, and the same words lead to the same place. */
    private static void its_links_say_where_they_lead(Document page) {
        for (Element link : page.select("a")) {
            assertThat(link.text()).hasSizeGreaterThan(8).doesNotContain("://").doesNotMatch("(?i).*\\bhere");
            assertThat(page.select("a").stream()
                            .filter(other -> other.text().equals(link.text()))
                            .map(other -> other.attr("href"))
                            .distinct())
                    .hasSize(1);
        }
    }

    /** 1.4.1, 1.4.3 and 1.4.11: one colour of text on one background for all of the page. */
    private static void its_colours_can_be_read_and_mean_nothing(Document page, String html) {
        assertThat(page.select("body [style*=color], font")).isEmpty();
        List<String> backgrounds = colours(html, "background").toList();
        assertThat(backgrounds).hasSize(1);
        Stream.concat(colours(html, "color"), LINKS.stream())
                .forEach(text -> assertThat(contrast(text, backgrounds.get(0))).isGreaterThanOrEqualTo(READABLE));
        colours(html, "border")
                .forEach(line -> assertThat(contrast(line, backgrounds.get(0))).isGreaterThanOrEqualTo(VISIBLE));
    }

    private static Stream<String> colours(String html, String property) {
        return COLOUR.matcher(html)
                .results()
                .filter(match -> match.group(1).equals(property))
                .map((MatchResult match) -> match.group(2));
    }

    /** The contrast ratio of WCAG, from 1 to 21. */
    private static double contrast(String one, String other) {
        double first = luminance(one);
        double second = luminance(other);
        return (Math.max(first, second) + 0.05) / (Math.min(first, second) + 0.05);
    }

    private static double luminance(String colour) {
        double[] parts = IntStream.of(0, 2, 4)
                .mapToDouble(at -> Integer.parseInt(colour.substring(at, at + 2), 16) / 255.0)
                .map(part -> part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4))
                .toArray();
        return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2];
    }

    private static List<Path> pages() {
        try (Stream<Path> files = Files.list(APPROVED)) {
            return files.filter(file -> file.toString().endsWith(".html"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
