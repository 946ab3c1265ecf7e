package uk.inspectionalerts.checks.reading;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.List;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Damage to the bytes of a file, as bad disks, broken transfers and careless programs do it. */
final class ByteDamage {

    private static final Pattern OBJECT = Pattern.compile("\\d+ \\d+ obj.*?endobj", Pattern.DOTALL);
    private static final Pattern NUMBER = Pattern.compile("\\b\\d{1,10}\\b");
    private static final String END = "\n%%EOF\n";

    private final Random random;

    ByteDamage(Random random) {
        this.random = random;
    }

    /** A damaged copy; of a file without objects or numbers, sometimes a whole one. */
    byte[] damage(byte[] file) {
        if (file.length < 2) {
            return file;
        }
        String text = new String(file, ISO_8859_1);
        String damaged =
                switch (random.nextInt(8)) {
                    case 0, 1 -> flipped(text);
                    case 2 -> text.substring(0, place(text)) + (random.nextInt(4) > 0 ? END : "");
                    case 3 -> withoutSome(text);
                    case 4 -> withSomeTwice(text);
                    case 5 -> withOtherNumbers(text);
                    default -> withObjectsMoved(text);
                };
        return damaged.getBytes(ISO_8859_1);
    }

    private String flipped(String text) {
        StringBuilder flipped = new StringBuilder(text);
        for (int i = 0; i < 1 << random.nextInt(9); i++) {
            int at = place(text);
            flipped.setCharAt(at, (char) (flipped.charAt(at) ^ 1 << random.nextInt(8)));
        }
        return flipped.toString();
    }

    private String withoutSome(String text) {
        int from = place(text);
        return text.substring(0, from) + text.substring(from + some(text, from));
    }

    private String withSomeTwice(String text) {
        int from = place(text);
        return text.substring(0, from + some(text, from)) + text.substring(from);
    }

    private String withOtherNumbers(String text) {
        List<MatchResult> numbers = NUMBER.matcher(text).results().toList();
        StringBuilder changed = new StringBuilder(text);
        for (int i = 0; i < 1 + random.nextInt(8) && !numbers.isEmpty(); i++) {
            MatchResult number = numbers.get(random.nextInt(numbers.size()));
            int at = number.start() + random.nextInt(number.group().length());
            changed.setCharAt(at, (char) ('0' + random.nextInt(10)));
        }
        return changed.toString();
    }

    /** Objects change places, are lost or stand twice; the table that says where they are stays as it was. */
    private String withObjectsMoved(String text) {
        List<MatchResult> objects = OBJECT.matcher(text).results().toList();
        if (objects.isEmpty()) {
            return flipped(text);
        }
        MatchResult one = objects.get(random.nextInt(objects.size()));
        MatchResult other = objects.get(random.nextInt(objects.size()));
        String instead = random.nextBoolean() ? other.group() : random.nextBoolean() ? "" : one.group() + one.group();
        return text.substring(0, one.start()) + instead + text.substring(one.end());
    }

    private int place(String text) {
        return random.nextInt(text.length());
    }

    private int some(String text, int from) {
        return random.nextInt(Math.min(text.length() - from, 1 << (4 + random.nextInt(12))));
    }
}
