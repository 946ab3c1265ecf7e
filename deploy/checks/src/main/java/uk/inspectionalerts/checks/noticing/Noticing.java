package uk.inspectionalerts.checks.noticing;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import uk.inspectionalerts.local.DataFolder;
import uk.inspectionalerts.local.PortPlan;
import uk.inspectionalerts.local.process.Wait;
import uk.inspectionalerts.local.site.Publication;
import uk.inspectionalerts.local.site.SimulatedSite;

/**
 * Measures, on a fresh one-machine stack that watches a simulated site with a history, the time from the moment at which
 * the site shows a report to that at which the mail server accepted the alert. Started by
 * {@code deploy/checks/noticing.sh}, which prints what this prints.
 *
 * <p>Fifty reports appear one after the other at random moments, then ten at the same instant, each of another council.
 * The site is asked for news more often than in production, so that the measuring ends; the pause between two requests is
 * that of production.
 */
public final class Noticing {

    private static final Duration INTERVAL = Duration.ofSeconds(5);
    private static final Duration AIM = INTERVAL.plusSeconds(10);
    private static final Duration AIM_AT_ONCE = Duration.ofSeconds(30);

    private static final int WITH_HISTORY = 20;
    private static final int ONE_BY_ONE = 50;
    private static final int AT_ONCE = 10;

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    /** For emails that should not come. */
    private static final Duration AFTERMATH = Duration.ofSeconds(20);

    private static final int USUAL_SITE_PORT = 8090;

    private final Random random = new Random(2018);
    private final SimulatedSite site;
    private final Alerts alerts;

    private Noticing(SimulatedSite site, Alerts alerts) {
        this.site = site;
        this.alerts = alerts;
    }

    /** Argument: an empty folder for all that the stack keeps. Ends with 1 if a report alerted nobody, or twice. */
    public static void main(String[] args) throws IOException {
        if (args.length != 1) {
            System.err.println("usage: noticing DATA");
            System.exit(2);
        }
        Logger.getLogger("").setLevel(Level.SEVERE);
        DataFolder data = new DataFolder(Path.of(args[0]));
        List<Council> councils = Council.first(ONE_BY_ONE + AT_ONCE);
        SimulatedSite site = SimulatedSite.start(PortPlan.port(System.getenv(), "SITE_PORT", USUAL_SITE_PORT));
        councils.stream().limit(WITH_HISTORY).map(Council::history).forEach(site::publish);
        WatchingStack stack = WatchingStack.start(data, site, INTERVAL);
        stack.subscribe("noticing@example.org");
        stack.awaitBackfill();
        boolean eachOnce = new Noticing(site, new Alerts(data.mail())).run(councils);
        System.exit(eachOnce ? 0 : 1);
    }

    private boolean run(List<Council> councils) {
        List<Council> inAnyOrder = new ArrayList<>(councils.subList(0, ONE_BY_ONE));
        Collections.shuffle(inAnyOrder, random);
        List<Course> oneByOne = new ArrayList<>();
        for (Council council : inAnyOrder) {
            pause(Duration.ofMillis(random.nextInt((int) INTERVAL.toMillis())));
            oneByOne.addAll(publish(List.of(council)));
        }
        print("one by one, asked for every " + INTERVAL.toSeconds() + " s", oneByOne, ONE_BY_ONE, AIM);
        List<Course> atOnce = publish(councils.subList(ONE_BY_ONE, ONE_BY_ONE + AT_ONCE));
        print("at the same instant", atOnce, AT_ONCE, AIM_AT_ONCE);
        pause(AFTERMATH);
        return eachOnce(councils);
    }

    /** Publishes news of these councils at the same instant and waits for the email about each; leaves out what has none. */
    private List<Course> publish(List<Council> councils) {
        List<Course> courses = new ArrayList<>();
        List<Publication> news = councils.stream().map(Council::news).toList();
        Instant published = Instant.now();
        site.publish(news);
        for (Council council : councils) {
            Duration left = Duration.between(Instant.now(), published.plus(PATIENCE));
            Wait.untilPresent(left, () -> alerts.acceptedAbout(council))
                    .ifPresent(accepted -> courses.add(Course.of(council, published, site.requests(), accepted)));
        }
        return courses;
    }

    private static void print(String how, List<Course> courses, int published, Duration aim) {
        System.out.printf(
                "shown to accepted email, %s: %d of %d within %d s%n",
                how, courses.size(), published, PATIENCE.toSeconds());
        if (courses.isEmpty()) {
            return;
        }
        List<Course> sorted =
                courses.stream().sorted(Comparator.comparing(Course::whole)).toList();
        Course worst = sorted.get(sorted.size() - 1);
        print("best", sorted.get(0));
        print("median", sorted.get(sorted.size() / 2));
        print("worst", worst);
        boolean reached = courses.size() == published && worst.whole().compareTo(aim) <= 0;
        System.out.printf("  aim: each within %d s, %s%n", aim.toSeconds(), reached ? "reached" : "missed");
    }

    private static void print(String which, Course course) {
        System.out.printf(
                Locale.ROOT, "  %-6s %5.1f s (%s)%n", which, course.whole().toMillis() / 1000.0, course.steps());
    }

    /** Prints and answers whether each report has its one email, and nothing else has any. */
    private boolean eachOnce(List<Council> councils) {
        Map<Council, Long> counts = alerts.countAbout(councils);
        long missed = counts.values().stream().filter(count -> count == 0).count();
        long tooMany = alerts.count() - (councils.size() - missed);
        System.out.printf("of %d reports, missed %d; emails too many %d%n", councils.size(), missed, tooMany);
        return missed == 0 && tooMany == 0;
    }

    private static void pause(Duration pause) {
        try {
            TimeUnit.MILLISECONDS.sleep(pause.toMillis());
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Stopped while measuring", stop);
        }
    }
}
