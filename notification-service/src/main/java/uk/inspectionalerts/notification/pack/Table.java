package uk.inspectionalerts.notification.pack;

import java.util.List;

/** A table whose first cell in each row says what the row is about. */
public record Table(String caption, List<String> columns, List<List<String>> rows) {

    public Table {
        columns = List.copyOf(columns);
        rows = rows.stream().map(List::copyOf).toList();
        int width = columns.size();
        if (rows.stream().anyMatch(row -> row.size() != width)) {
            throw new IllegalArgumentException("each row of \"" + caption + "\" has to have " + width + " cells");
        }
    }
}
