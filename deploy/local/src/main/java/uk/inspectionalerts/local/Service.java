package uk.inspectionalerts.local;

import java.nio.file.Path;
import java.util.Locale;

/** One of the three services that make up the system. */
public enum Service {
    INGEST,
    GRADING,
    NOTIFICATION;

    /** The folder and process name, such as {@code ingest-service}. */
    public String fullName() {
        return shortName() + "-service";
    }

    /** The name of its database and role, and its name in the {@code READY} line. */
    public String shortName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Where the build puts what {@code java -jar} runs, from the project's root. */
    Path jar() {
        return Path.of(fullName(), "target", "quarkus-app", "quarkus-run.jar");
    }
}
