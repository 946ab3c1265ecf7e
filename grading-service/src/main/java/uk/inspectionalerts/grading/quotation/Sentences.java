package uk.inspectionalerts.grading.quotation;

import java.util.List;
import java.util.regex.Pattern;

/** The sentences of a paragraph, each a verbatim part of it. */
final class Sentences {

    /** A full stop ends a sentence unless it belongs to a short form; the next one begins with a capital letter. */
    private static final Pattern BREAK = Pattern.compile(
            "(?<=[.!?]|[.!?][\"'’”)])(?<!\\b(?:St|Mr|Mrs|Ms|Dr|No|e\\.g|i\\.e|etc)\\.)\\s+(?=[\"'‘“(]?\\p{Lu})");

    private Sentences() {}

    static List<String> of(String paragraph) {
        return BREAK.splitAsStream(paragraph).map(String::strip).toList();
    }
}
