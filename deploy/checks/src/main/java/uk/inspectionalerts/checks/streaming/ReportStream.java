package uk.inspectionalerts.checks.streaming;

import java.net.URI;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import uk.inspectionalerts.checks.Client;
import uk.inspectionalerts.checks.SyntheticReport;
import uk.inspectionalerts.local.process.LocalFailure;

/**
 * One report after the other, each published until it is accepted. Every third time one of the last few is revised, so that
 * it says another grade, or withdrawn: some of them while the news is still on its way. What is done in which order hangs on
 * the seed alone.
 */
public final class ReportStream implements AutoCloseable {

    private static final int SHORTEST_PAUSE_MILLIS = 300;
    private static final int LONGEST_PAUSE_MILLIS = 1_200;

    /** Of the first inspection: an older one would be held as published too late. Each authority's later ones follow a week apart. */
    private static final int FIRST_DAY_DAYS_AGO = 40;

    private static final int MOST_OF_AN_AUTHORITY = 5;

    /** How many of the last reports are still changed: fewer than there are authorities, so that each is the latest of its own. */
    private static final int LAST_FEW = 3;

    private final Publisher publisher;
    private final List<String> authorities;
    private final Random random;
    private final List<Story> stories = new CopyOnWriteArrayList<>();
    private final Thread thread = new Thread(this::publish, "publisher");
    private volatile boolean stopping;
    private volatile LocalFailure failure;

    private ReportStream(List<Client> instances, Random random) {
        this.publisher = new Publisher(instances);
        this.authorities = instances.get(0).authorities();
        this.random = random;
    }

    /**
     * Starts to publish.
     *
     * @param instances one client for each instance of ingest-service, which are asked in turn
     */
    public static ReportStream start(List<Client> instances, long seed) {
        ReportStream stream = new ReportStream(instances, new Random(seed));
        stream.thread.start();
        return stream;
    }

    /** What was accepted so far, by report. */
    List<Story> stories() {
        return List.copyOf(stories);
    }

    /**
     * Ends with what is being published.
     *
     * @throws LocalFailure if something was not accepted
     */
    @Override
    public void close() {
        stopping = true;
        try {
            thread.join(Publisher.PATIENCE.toMillis());
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
        if (failure != null) {
            throw failure;
        }
    }

    private void publish() {
        try {
            while (!stopping) {
                if (!changesOne()) {
                    Grade grade = oneOf(List.of(Grade.values()));
                    int number = stories.size();
                    URI source = URI.create("https://reports.example/" + number);
                    stories.add(Story.of(source, publisher.publish(report(number, grade), source), grade));
                }
                TimeUnit.MILLISECONDS.sleep(
                        SHORTEST_PAUSE_MILLIS + random.nextInt(LONGEST_PAUSE_MILLIS - SHORTEST_PAUSE_MILLIS));
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        } catch (LocalFailure e) {
            failure = e;
        }
    }

    private boolean changesOne() throws InterruptedException {
        int number = stories.size() - 1 - random.nextInt(LAST_FEW);
        if (random.nextInt(3) > 0 || number < 0 || stories.get(number).withdrawn()) {
            return false;
        }
        Story story = stories.get(number);
        List<Grade> others = Arrays.stream(Grade.values())
                .filter(grade -> !story.grades().contains(grade))
                .toList();
        if (others.isEmpty() || random.nextInt(3) == 0) {
            publisher.withdraw(story.version(), story.source());
            stories.set(number, story.takenBack());
        } else {
            Grade grade = oneOf(others);
            stories.set(
                    number,
                    story.revised(publisher.revise(report(number, grade), story.source(), story.version()), grade));
        }
        return true;
    }

    private Grade oneOf(List<Grade> grades) {
        return grades.get(random.nextInt(grades.size()));
    }

    private SyntheticReport report(int number, Grade grade) {
        int earlier = number / authorities.size();
        if (earlier >= MOST_OF_AN_AUTHORITY) {
            throw new LocalFailure("The run is too long for one stack: there are no more inspections to make up");
        }
        LocalDate firstDay = LocalDate.now(ZoneId.of("Europe/London"))
                .minusDays(FIRST_DAY_DAYS_AGO)
                .plusWeeks(earlier);
        return new SyntheticReport(authorities.get(number % authorities.size()), firstDay, grade.printed());
    }
}
