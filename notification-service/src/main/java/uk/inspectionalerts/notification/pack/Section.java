package uk.inspectionalerts.notification.pack;

import java.util.List;

/**
 * A part of a pack under its heading: paragraphs, then a list, then tables.
 *
 * @param tables at most one in most sections
 */
public record Section(String heading, List<String> paragraphs, List<String> points, List<Table> tables) {

    public Section {
        paragraphs = List.copyOf(paragraphs);
        points = List.copyOf(points);
        tables = List.copyOf(tables);
    }

    static Section of(String heading, List<String> paragraphs, List<String> points) {
        return new Section(heading, paragraphs, points, List.of());
    }

    static Section of(String heading, List<String> paragraphs, Table table) {
        return new Section(heading, paragraphs, List.of(), List.of(table));
    }
}
