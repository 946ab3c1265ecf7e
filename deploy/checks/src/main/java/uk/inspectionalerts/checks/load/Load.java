package uk.inspectionalerts.checks.load;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Measures, on a one-machine stack of its own, 2,000 subscribers, or as many as are asked for, who all want each of ten
 * reports pushed at once: when the first critical alert is accepted, how fast all deliveries drain beside what the mail
 * server and the database alone allow, what a slow mail domain and hanging webhooks beside them cost them, and who spent
 * the processor's time meanwhile. Started by {@code deploy/checks/load.sh}.
 */
public final class Load {

    private static final int SUBSCRIBERS = 2_000;
    private static final int PAIRS = 2;
    private static final int MOST_PAIRS = 6;
    private static final int BARE = 4_000;
    private static final int WARM_UP = 100;
    private static final Duration PATIENCE = Duration.ofMinutes(20);
    private static final Duration LOOK = Duration.ofMillis(500);

    private final LoadedStack stack;
    private final Crowd crowd;
    private final Company company;

    private Load(LoadedStack stack, Crowd crowd, Company company) {
        this.stack = stack;
        this.crowd = crowd;
        this.company = company;
    }

    /**
     * Arguments: an empty folder for the stack's data; how many subscribers, more than {@value #WARM_UP}, if not 2,000; how
     * many pairs of rounds, at most {@value #MOST_PAIRS}, if not {@value #PAIRS}.
     */
    public static void main(String[] args) throws IOException, InterruptedException, SQLException {
        int subscribers = args.length < 2 ? SUBSCRIBERS : Integer.parseInt(args[1]);
        int pairs = args.length < 3 ? PAIRS : Integer.parseInt(args[2]);
        if (args.length < 1 || subscribers <= WARM_UP || pairs < 1 || pairs > MOST_PAIRS) {
            System.err.println("usage: load DATA [SUBSCRIBERS, more than " + WARM_UP + " [PAIRS OF ROUNDS, 1 to "
                    + MOST_PAIRS + "]]");
            System.exit(2);
        }
        LoadedStack stack = LoadedStack.start(Path.of(args[0]));
        try (Crowd crowd = new Crowd(stack.postgres());
                Company company = new Company(stack.mail())) {
            new Load(stack, crowd, company).run(subscribers, pairs);
        }
        System.exit(0);
    }

    private void run(int subscribers, int pairs) throws IOException, InterruptedException, SQLException {
        crowd.awaitHistory();
        crowd.alike(1, WARM_UP);
        company.join(stack.client());
        round("Good");
        double bare = bare();
        crowd.alike(WARM_UP + 1, subscribers);
        List<Round> good = new ArrayList<>();
        List<Round> bad = new ArrayList<>();
        for (int pair = 0; pair < pairs; pair++) {
            good.add(round("Inadequate"));
            good.get(pair).print("in good company");
            company.turnBad();
            bad.add(round("Inadequate"));
            bad.get(pair).print("in bad company");
            company.turnGood();
            crowd.forgetOthers();
        }
        Round typical = byRate(good).get(pairs / 2);
        System.out.printf(
                "%.0f deliveries a second are %.0f %% of what the mail server and the database alone allow%n",
                typical.rate(), 100 * typical.rate() / bare);
        typical.printLimits();
        compare(byRate(good), byRate(bad));
    }

    private static List<Round> byRate(List<Round> rounds) {
        return rounds.stream().sorted(Comparator.comparing(Round::rate)).toList();
    }

    /** What bad company costs, beside how much rounds in good company differ of themselves. */
    private static void compare(List<Round> good, List<Round> bad) {
        double usual = median(good);
        System.out.printf(
                "a slow mail domain and hanging webhooks cost the others %.1f %% of their rate (%.0f against %.0f a second);"
                        + " %d rounds without them differ by %.1f %%; target: under 1 %% beyond that%n",
                100 * (1 - median(bad) / usual),
                median(bad),
                usual,
                good.size(),
                100 * (good.get(good.size() - 1).rate() - good.get(0).rate()) / usual);
    }

    private static double median(List<Round> sorted) {
        int half = sorted.size() / 2;
        return sorted.size() % 2 == 1
                ? sorted.get(half).rate()
                : (sorted.get(half - 1).rate() + sorted.get(half).rate()) / 2;
    }

    private Round round(String grade) throws InterruptedException, SQLException {
        Map<String, Duration> before = stack.computed();
        Instant began = Instant.now();
        Instant answered = stack.burst(LoadedStack.AT_ONCE, grade);
        drained(began);
        Map<String, Duration> spent = new LinkedHashMap<>();
        stack.computed().forEach((who, time) -> spent.put(who, time.minus(before.get(who))));
        return Round.of(crowd, began, answered, spent);
    }

    /**
     * The mail server with a message of the warm-up, the database with commits of one row: a delivery needs two of them.
     * Answers how many deliveries a second that allows, one step after the other.
     */
    private double bare() throws IOException, InterruptedException, SQLException {
        byte[] message = Files.readAllBytes(stack.mail().messages().get(0));
        double smtp = Bare.smtp(stack.mail().port(), message, BARE);
        double commits = Bare.commits(stack.postgres(), BARE);
        double deliveries = 1 / (1 / smtp + 2 / commits);
        System.out.printf(
                "bare: %.0f messages of %d bytes a second, %.0f commits a second; one after the other %.0f deliveries a"
                        + " second; load %.1f%n",
                smtp, message.length, commits, deliveries, LoadedStack.load());
        return deliveries;
    }

    private void drained(Instant began) throws InterruptedException, SQLException {
        while (crowd.outcomes(began) < LoadedStack.AT_ONCE || crowd.open(began) > 0) {
            if (Instant.now().isAfter(began.plus(PATIENCE))) {
                throw new IllegalStateException("Not all was told within " + PATIENCE.toMinutes() + " minutes");
            }
            Thread.sleep(LOOK.toMillis());
        }
    }
}
