package uk.inspectionalerts.ingest.dropping;

import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** Tells files that are still being written from those that are whole: nobody says when the writing ends. */
class Settling {

    private final Duration settle;
    private final Map<Path, Sight> sights = new HashMap<>();

    Settling(Duration settle) {
        this.settle = settle;
    }

    /** Whether the file was seen with this size and time of change long enough ago, and ever since. */
    boolean isWhole(Path file, BasicFileAttributes attributes, Instant now) {
        Sight sight = new Sight(attributes.size(), attributes.lastModifiedTime(), now);
        Sight first = sights.merge(file, sight, Sight::unlessChanged);
        // by our own clock: that of a file server may be another
        return !now.isBefore(first.since.plus(settle));
    }

    /** Forgets all files that are no longer there. */
    void keepOnly(Set<Path> files, Path manifest) {
        sights.keySet().removeIf(file -> !files.contains(file) && !file.equals(manifest));
    }

    private record Sight(long size, FileTime changed, Instant since) {
        Sight unlessChanged(Sight later) {
            return size == later.size && changed.equals(later.changed) ? this : later;
        }
    }
}
