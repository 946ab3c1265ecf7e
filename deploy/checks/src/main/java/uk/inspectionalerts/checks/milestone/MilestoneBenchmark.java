package uk.inspectionalerts.checks.milestone;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import uk.inspectionalerts.grading.authority.AuthorityRegister;
import uk.inspectionalerts.grading.authority.Group;
import uk.inspectionalerts.grading.history.Entry;
import uk.inspectionalerts.grading.history.NationalRecord;
import uk.inspectionalerts.grading.milestone.Completeness;
import uk.inspectionalerts.grading.milestone.Fingerprint;
import uk.inspectionalerts.grading.milestone.Milestone;
import uk.inspectionalerts.grading.milestone.Milestones;
import uk.inspectionalerts.grading.register.AuthorityFile;
import uk.inspectionalerts.grading.shipping.GroupFile;
import uk.inspectionalerts.grading.shipping.HistoryFile;
import uk.inspectionalerts.grading.shipping.KnownInspection;

/**
 * Measures what it costs to derive every milestone anew, as each change of the record does, and how that grows with the record. Started by
 * {@code deploy/checks/milestones.sh}, which prints what this prints.
 *
 * <p>Times are processor time of the deriving thread, and the fastest of several runs counts: what else the machine does can only add time.
 */
public final class MilestoneBenchmark {

    private static final Completeness COMPLETENESS =
            new Completeness(LocalDate.of(2026, 6, 18), LocalDate.of(2026, 11, 1));
    private static final int MOST_MILLISECONDS_REAL = 50;
    private static final int MOST_MILLISECONDS_HUNDRED_THOUSAND = 1000;

    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    private final AuthorityRegister register = new AuthorityFile().register();
    private final List<Group> groups = GroupFile.shipped(register);

    private MilestoneBenchmark() {}

    private record Cost(int inspections, int milestones, double milliseconds) {

        /** The power of the number of inspections with which the time grows from the smaller record to this. */
        double exponent(Cost smaller) {
            return Math.log(milliseconds / smaller.milliseconds) / Math.log((double) inspections / smaller.inspections);
        }

        /** The same for a time that grows with n log n. */
        double mostExponent(Cost smaller) {
            return 1
                    + Math.log(Math.log(inspections) / Math.log(smaller.inspections))
                            / Math.log((double) inspections / smaller.inspections);
        }
    }

    /** No arguments. Ends with 1 when a target is missed. */
    public static void main(String[] args) {
        System.exit(new MilestoneBenchmark().run() ? 0 : 1);
    }

    private List<Entry> history() {
        return HistoryFile.shipped("/data/inspection-history.csv", register).stream()
                .map(KnownInspection::entry)
                .toList();
    }

    private boolean run() {
        System.out.println("milestones of a whole record, processor time of the fastest run");
        Cost real = cost("real", history(), 300);
        Cost thousand = synthetic(1_000, 200);
        Cost tenThousand = synthetic(10_000, 40);
        Cost hundredThousand = synthetic(100_000, 12);
        double exponent = hundredThousand.exponent(thousand);
        double mostExponent = hundredThousand.mostExponent(thousand);
        System.out.printf(
                "the real record        %7.1f ms (at most %d)%n", real.milliseconds(), MOST_MILLISECONDS_REAL);
        System.out.printf(
                "a hundred thousand     %7.1f ms (at most %d)%n",
                hundredThousand.milliseconds(), MOST_MILLISECONDS_HUNDRED_THOUSAND);
        System.out.printf(
                "growth                 n^%.2f (at most n log n, here n^%.2f): n^%.2f to ten thousand, n^%.2f from there%n",
                exponent, mostExponent, tenThousand.exponent(thousand), hundredThousand.exponent(tenThousand));
        return real.milliseconds() <= MOST_MILLISECONDS_REAL
                && hundredThousand.milliseconds() <= MOST_MILLISECONDS_HUNDRED_THOUSAND
                && exponent <= mostExponent;
    }

    private Cost synthetic(int size, int runs) {
        return cost("synthetic", SyntheticHistory.of(size, register.all()), runs);
    }

    /** Beside the derivation stands what it costs to see which inspections' milestones are other ones than before. */
    private Cost cost(String kind, List<Entry> entries, int runs) {
        double deriving = Double.MAX_VALUE;
        double comparing = Double.MAX_VALUE;
        int milestones = 0;
        for (int run = 0; run < runs; run++) {
            long begun = threads.getCurrentThreadCpuTime();
            List<Milestone> all = Milestones.of(NationalRecord.of(entries), groups, COMPLETENESS);
            long derived = threads.getCurrentThreadCpuTime();
            all.stream()
                    .collect(Collectors.groupingBy(
                            milestone -> milestone.subject().inspection().id()))
                    .values()
                    .forEach(Fingerprint::of);
            comparing = Math.min(comparing, milliseconds(derived, threads.getCurrentThreadCpuTime()));
            deriving = Math.min(deriving, milliseconds(begun, derived));
            milestones = all.size();
        }
        System.out.printf(
                "%-10s %7d inspections %7d milestones %7.1f ms, to compare them %7.1f ms%n",
                kind, entries.size(), milestones, deriving, comparing);
        return new Cost(entries.size(), milestones, deriving);
    }

    private static double milliseconds(long fromNanos, long toNanos) {
        return (double) (toNanos - fromNanos) / Duration.ofMillis(1).toNanos();
    }
}
