package uk.inspectionalerts.ingest.dropping;

import io.quarkus.logging.Log;
import java.io.IOException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import uk.inspectionalerts.ingest.describing.Description;
import uk.inspectionalerts.ingest.describing.Manifest;
import uk.inspectionalerts.ingest.intake.Outcome;
import uk.inspectionalerts.ingest.intake.Submission;
import uk.inspectionalerts.ingest.intake.UnattendedIntake;
import uk.inspectionalerts.ingest.report.MediaKind;
import uk.inspectionalerts.ingest.report.Provenance;
import uk.inspectionalerts.ingest.report.Sha256;
import uk.inspectionalerts.web.ProblemException;

/**
 * One look into the drop folder: what is whole is claimed, taken in and moved to where it belongs. What cannot be taken
 * in for now, as while the database is away, stays claimed, which is also where a restart finds what was in hand; its
 * bytes are recognised if they had been taken in already.
 *
 * <p>A manifest stays in the folder and counts for every file that is taken in while it is there; to be in time for the
 * first file it is put there first. While it is being written, and as long as it is wrong, the files wait: what it was to
 * say about them is not to be lost. What is wrong is said beside the refused files until the manifest is put right or
 * taken away.
 */
class DropRound {

    private static final String HANDED_IN_BY = "drop folder";

    /** So that a file that comes while years of others wait has its turn soon. */
    private static final int AT_ONCE = 25;

    private static final int MOST_FAILURES = 5;

    private final DropFolder folder;
    private final DropConfig config;
    private final UnattendedIntake intake;
    private final Clock clock;
    private final Settling settling;
    private final Map<Path, Integer> failures = new HashMap<>();

    DropRound(DropFolder folder, DropConfig config, UnattendedIntake intake, Clock clock) {
        this.folder = folder;
        this.config = config;
        this.intake = intake;
        this.clock = clock;
        this.settling = new Settling(config.settle());
    }

    /** Answers how many files were there at its start. */
    int run() throws IOException {
        Instant now = clock.instant();
        List<Path> claimed = folder.claimed();
        Map<Path, BasicFileAttributes> waiting = folder.waiting();
        List<Path> whole = waiting.entrySet().stream()
                .filter(file -> settling.isWhole(file.getKey(), file.getValue(), now))
                .sorted(Comparator.comparing(
                        (Map.Entry<Path, BasicFileAttributes> file) ->
                                file.getValue().lastModifiedTime(),
                        Comparator.reverseOrder()))
                .map(Map.Entry::getKey)
                .toList();
        Optional<Manifest> manifest = manifest(now);
        if (manifest.isPresent()) {
            takeIn(claimed, whole, manifest.get());
        }
        settling.keepOnly(waiting.keySet(), folder.manifest());
        return claimed.size() + waiting.size();
    }

    /** Empty while the manifest is being written or is wrong. */
    private Optional<Manifest> manifest(Instant now) throws IOException {
        Optional<BasicFileAttributes> attributes = folder.manifestAttributes();
        if (attributes.isPresent() && !settling.isWhole(folder.manifest(), attributes.get(), now)) {
            return Optional.empty();
        }
        try {
            Manifest manifest = attributes.isEmpty()
                    ? Manifest.NONE
                    : Manifest.read(folder.read(folder.manifest(), Manifest.LARGEST), config.alerts(), now);
            folder.acceptManifest();
            return Optional.of(manifest);
        } catch (ProblemException wrong) {
            Log.warnf("The drop folder waits for a manifest that can be read: see the reason beside the refused files");
            folder.refuseManifest(
                    new Outcome.Refused(wrong.problem().title(), wrong.problem().detail()));
            return Optional.empty();
        }
    }

    private void takeIn(List<Path> claimed, List<Path> whole, Manifest manifest) {
        boolean goOn = true;
        for (Path file : claimed) {
            goOn = goOn && settle(file, manifest);
        }
        for (Path file : whole.subList(0, Math.min(AT_ONCE, whole.size()))) {
            goOn = goOn && claimAndSettle(file, manifest);
        }
    }

    private boolean claimAndSettle(Path file, Manifest manifest) {
        try {
            Optional<Path> claimed = folder.claim(file);
            return claimed.isEmpty() || settle(claimed.get(), manifest);
        } catch (IOException e) {
            Log.warnf("A file in the drop folder cannot be claimed: file=%s %s", name(file), e);
            return true;
        }
    }

    /** Answers whether to go on with the next file: not when something is away that it would need too. */
    private boolean settle(Path claimed, Manifest manifest) {
        try {
            Outcome outcome = takeIn(claimed, manifest.of(name(claimed), config.alerts()));
            Optional<Move> move = outcome.fold(
                    taken -> Optional.of(folder::done),
                    refused -> Optional.of(file -> refuse(file, refused)),
                    later -> {
                        Log.warnf("Documents in the drop folder wait: %s", later.reason());
                        return Optional.empty();
                    });
            if (move.isEmpty()) {
                return false;
            }
            move.get().accept(claimed);
            failures.remove(claimed);
        } catch (IOException e) {
            Log.warnf("A file in the drop folder cannot be read or moved: file=%s %s", name(claimed), e);
        }
        return true;
    }

    private void refuse(Path file, Outcome.Refused reason) throws IOException {
        folder.refuse(file, reason);
        Log.infof("refused a document of the drop folder: file=%s reason=%s", name(file), reason.title());
    }

    private Outcome takeIn(Path file, Description description) throws IOException {
        Optional<MediaKind> kind = MediaKind.ofFile(name(file));
        if (kind.isEmpty()) {
            return new Outcome.Refused(
                    "Kind of document not read",
                    "The name of the file ends in none of .pdf, .html, .htm and .txt, the kinds that are read.");
        }
        int largest = Math.toIntExact(config.largest().asLongValue());
        byte[] bytes = folder.read(file, largest);
        if (bytes.length > largest) {
            return new Outcome.Refused(
                    "Document too large", "The document is larger than the " + largest + " bytes that are taken in.");
        }
        return takeIn(
                file,
                new Submission(
                        bytes,
                        Sha256.of(bytes),
                        kind.get(),
                        description.given(),
                        description.replaces(),
                        Optional.empty(),
                        new Provenance(Provenance.DROP_FOLDER, HANDED_IN_BY, clock.instant())));
    }

    private Outcome takeIn(Path file, Submission submission) {
        try {
            return intake.receive(submission);
        } catch (RuntimeException e) {
            int times = failures.merge(file, 1, Integer::sum);
            Log.errorf(e, "A document of the drop folder failed: file=%s times=%d", name(file), times);
            return times < MOST_FAILURES ? new Outcome.Later("it failed") : Outcome.Refused.FAILED;
        }
    }

    private interface Move {
        void accept(Path file) throws IOException;
    }

    private static String name(Path file) {
        // a name may hold a line break, and a log line may not
        return file.getFileName().toString().replaceAll("\\p{Cntrl}", "?");
    }
}
