package uk.inspectionalerts.ingest.source;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import uk.inspectionalerts.ingest.report.England;

/**
 * What is known of a source at a moment, and what follows: what is wrong with it, and what of that its operators have to
 * hear. A failure that is over within minutes is nobody's concern; one that stays is told well within half an hour.
 *
 * @param failing the parts that fail, at most one of a kind counts
 * @param missing what it lists and is not held, the latest first
 * @param vanished reports that are gone from it, too many at once to be believed
 * @param silence how long it has published nothing; empty if that cannot be judged
 */
public record Health(
        Instant at, List<Failing> failing, List<Missing> missing, List<String> vanished, Optional<Silence> silence) {

    private static final Duration FAILING_PATIENCE = Duration.ofMinutes(10);
    private static final int FAILURES = 3;
    private static final Duration MISSING_PATIENCE = Duration.ofMinutes(15);

    /**
     * Something that is wrong.
     *
     * @param summary in one sentence
     * @param details one line each
     */
    public record Finding(TroubleKind kind, Instant since, String summary, List<String> details) {}

    public Health {
        failing = List.copyOf(failing);
        missing = List.copyOf(missing);
        vanished = List.copyOf(vanished);
    }

    /** In one word, as it is now. */
    public SourceState state() {
        List<TroubleKind> kinds =
                new ArrayList<>(failing.stream().map(Failing::kind).toList());
        findings().forEach(finding -> kinds.add(finding.kind()));
        return SourceState.of(kinds);
    }

    /** What operators have to hear, at most one of a kind. While the source fails, what is missing follows from that. */
    public List<Finding> findings() {
        Map<TroubleKind, Finding> found = new EnumMap<>(TroubleKind.class);
        failing.stream().filter(this::stays).map(Health::finding).forEach(f -> found.putIfAbsent(f.kind(), f));
        if (!vanished.isEmpty()) {
            found.putIfAbsent(TroubleKind.CHANGED, vanishedTogether());
        }
        if (failing.isEmpty()) {
            gap().ifPresent(gap -> found.put(gap.kind(), gap));
            silence.filter(Silence::unusual).map(Health::quiet).ifPresent(quiet -> found.put(quiet.kind(), quiet));
        }
        return List.copyOf(found.values());
    }

    /** Whether nothing can be said to be over now: a source that fails in one way may fail in others. */
    public boolean failsNow() {
        return !failing.isEmpty();
    }

    private boolean stays(Failing part) {
        boolean longEnough = !part.since().isAfter(at.minus(FAILING_PATIENCE));
        // what asked to be left alone for long is not asked three times
        boolean tooLong = !part.since().isAfter(at.minus(FAILING_PATIENCE.multipliedBy(2)));
        return tooLong || (longEnough && part.failures() >= FAILURES);
    }

    private static Finding finding(Failing part) {
        String what = part.kind() == TroubleKind.CHANGED
                ? "The source answers, but not as it did: nothing new can be read from it."
                : "The source cannot be read.";
        return new Finding(part.kind(), part.since(), what, List.of(part.words()));
    }

    private Finding vanishedTogether() {
        return new Finding(
                TroubleKind.CHANGED,
                at,
                vanished.size()
                        + " reports are gone from the source at once, which is more likely a fault of it: none was"
                        + " withdrawn. If they were taken back, POST /sources/reports-site/withdrawals withdraws them.",
                vanished);
    }

    private Optional<Finding> gap() {
        List<Missing> staying = staying();
        return staying.stream()
                .map(Missing::since)
                .min(Comparator.naturalOrder())
                .map(since -> new Finding(
                        TroubleKind.GAP,
                        since,
                        staying.size() == 1
                                ? "One thing that the source lists is not held."
                                : staying.size() + " things that the source lists are not held.",
                        staying.stream().map(Missing::line).toList()));
    }

    /** What has been missing for so long that operators have to hear of it. */
    public List<Missing> staying() {
        return missing.stream()
                .filter(document -> !document.since().isAfter(at.minus(MISSING_PATIENCE)))
                .toList();
    }

    private static Finding quiet(Silence silence) {
        return new Finding(
                TroubleKind.QUIET,
                silence.lastReport().atTime(LocalTime.MAX).atZone(England.TIME).toInstant(),
                "The source looks as always, but has published nothing for " + silence.days()
                        + " working days on which reports are published as a rule; " + silence.usual() + " are usual.",
                List.of("last report: " + silence.lastReport()));
    }
}
