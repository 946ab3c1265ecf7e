package uk.inspectionalerts.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A place in an ordered list: the sort key of the last item that was seen. To the caller it is one opaque word.
 *
 * @param position the parts of the sort key, the first deciding most
 */
public record Cursor(List<String> position) {

    private static final String SEPARATOR = "\n";

    public Cursor {
        position = List.copyOf(position);
    }

    /** The place of an item with this sort key, each part in its {@code toString} form, none with a line break. */
    public static Cursor of(Object... position) {
        return new Cursor(Arrays.stream(position).map(Object::toString).toList());
    }

    /**
     * Reads the opaque word.
     *
     * @throws ProblemException 400 if it was not made here
     */
    public static Cursor fromString(String word) {
        try {
            String text = new String(Base64.getUrlDecoder().decode(word), UTF_8);
            return new Cursor(Stream.of(text.split(SEPARATOR, -1)).toList());
        } catch (IllegalArgumentException notBase64) {
            throw unknown();
        }
    }

    /**
     * One part of the sort key, as in {@code cursor.part(0, Instant::parse)}.
     *
     * @throws ProblemException 400 if the part is missing or cannot be read: the cursor is of another list
     */
    public <T> T part(int index, Function<String, T> reader) {
        if (index >= position.size()) {
            throw unknown();
        }
        try {
            return reader.apply(position.get(index));
        } catch (RuntimeException notOfThisList) {
            throw unknown();
        }
    }

    /** The opaque word, safe in a URL. */
    @Override
    public String toString() {
        String text = position.stream().collect(Collectors.joining(SEPARATOR));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(UTF_8));
    }

    private static ProblemException unknown() {
        return ProblemException.badRequest(
                "after", "after is not a cursor of this list: send the value of next unchanged, or leave it out.");
    }
}
