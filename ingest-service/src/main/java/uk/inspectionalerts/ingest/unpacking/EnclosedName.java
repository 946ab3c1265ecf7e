package uk.inspectionalerts.ingest.unpacking;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Judges the names of files in a delivery. None is ever used as a path here; but one that leads outside shows intent. */
final class EnclosedName {

    private static final int LONGEST = 500;
    private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}");
    private static final Pattern DRIVE = Pattern.compile("[A-Za-z]:.*", Pattern.DOTALL);
    private static final Set<String> OF_SYSTEMS = Set.of("__macosx", "thumbs.db", "desktop.ini");

    private EnclosedName() {}

    /** Ends the request if the name is one that no honest program writes. */
    static void check(String name) {
        if (name.isBlank() || name.length() > LONGEST || CONTROL.matcher(name).find()) {
            throw DeliveryRefusal.hostile("A file has no name, or one that is too long or holds control characters: \""
                    + CONTROL.matcher(name.substring(0, Math.min(name.length(), LONGEST)))
                            .replaceAll("?") + "\".");
        }
        if (name.startsWith("/") || DRIVE.matcher(name).matches() || parts(name).contains("..")) {
            throw DeliveryRefusal.hostile("The name \"" + name + "\" leads out of the delivery: use plain names.");
        }
        if (name.contains("\\")) {
            throw DeliveryRefusal.hostile("The name \"" + name + "\" holds a backslash: divide folders by slashes.");
        }
    }

    /** Whether it is one of the files that systems leave in every folder, which nobody means to hand in. */
    static boolean isOfSystem(String name) {
        return parts(name).stream()
                .anyMatch(part -> (part.startsWith(".") && part.length() > 1)
                        || OF_SYSTEMS.contains(part.toLowerCase(Locale.ROOT)));
    }

    /** The name without its folders. */
    static String last(String name) {
        return name.substring(name.lastIndexOf('/') + 1);
    }

    private static List<String> parts(String name) {
        return List.of(name.split("[/\\\\]", -1));
    }
}
