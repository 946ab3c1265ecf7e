package uk.inspectionalerts.checks.crashing;

import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import uk.inspectionalerts.checks.Client;
import uk.inspectionalerts.checks.SyntheticReport;
import uk.inspectionalerts.local.process.LocalFailure;

/**
 * Publishes one report after the other, as a publisher does who does not give up: each until it is accepted, however often it
 * has to be pushed. Each has an address of its own, by which the emails about it are known.
 */
final class ReportStream implements AutoCloseable {

    private static final int SHORTEST_PAUSE_MILLIS = 500;
    private static final int LONGEST_PAUSE_MILLIS = 1_300;
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final int CREATED = 201;
    private static final int KNOWN = 200;

    /** Of the first inspection: an older one would be held as published too late. Each authority's later ones follow a week apart. */
    private static final int FIRST_DAY_DAYS_AGO = 40;

    private static final int MOST_OF_AN_AUTHORITY = 5;

    private final Client client;
    private final List<String> authorities;
    private final Random random;
    private final List<URI> accepted = new CopyOnWriteArrayList<>();
    private final Thread publisher = new Thread(this::publish, "publisher");
    private volatile boolean stopping;
    private volatile LocalFailure failure;

    private ReportStream(Client client, Random random) {
        this.client = client;
        this.authorities = client.authorities();
        this.random = random;
    }

    /** Starts to publish. */
    static ReportStream start(Client client, Random random) {
        ReportStream stream = new ReportStream(client, random);
        stream.publisher.start();
        return stream;
    }

    /** The addresses of the reports that were accepted so far. */
    List<URI> accepted() {
        return List.copyOf(accepted);
    }

    /**
     * Ends with the report that is being published.
     *
     * @throws LocalFailure if one was not accepted
     */
    @Override
    public void close() {
        stopping = true;
        try {
            publisher.join(PATIENCE.toMillis());
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
        if (failure != null) {
            throw failure;
        }
    }

    private void publish() {
        try {
            for (int number = 0; !stopping; number++) {
                URI source = URI.create("https://reports.example/" + number);
                untilAccepted(report(number), source);
                accepted.add(source);
                TimeUnit.MILLISECONDS.sleep(
                        SHORTEST_PAUSE_MILLIS + random.nextInt(LONGEST_PAUSE_MILLIS - SHORTEST_PAUSE_MILLIS));
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        } catch (LocalFailure e) {
            failure = e;
        }
    }

    private SyntheticReport report(int number) {
        int earlier = number / authorities.size();
        if (earlier >= MOST_OF_AN_AUTHORITY) {
            throw new LocalFailure("The run is too long for one stack: there are no more inspections to make up");
        }
        LocalDate firstDay = LocalDate.now(ZoneId.of("Europe/London"))
                .minusDays(FIRST_DAY_DAYS_AGO)
                .plusWeeks(earlier);
        return new SyntheticReport(authorities.get(number % authorities.size()), firstDay, "Good");
    }

    private void untilAccepted(SyntheticReport report, URI source) throws InterruptedException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!isAccepted(report, source)) {
            if (System.nanoTime() > deadline) {
                throw new LocalFailure(source + " was not accepted within " + PATIENCE.toSeconds() + " s");
            }
            TimeUnit.MILLISECONDS.sleep(SHORTEST_PAUSE_MILLIS);
        }
    }

    private boolean isAccepted(SyntheticReport report, URI source) {
        try {
            int status = client.push(report, source);
            if (status >= 400 && status < 500) {
                throw new LocalFailure(source + " was refused with " + status);
            }
            return status == CREATED || status == KNOWN;
        } catch (UncheckedIOException away) {
            return false;
        }
    }
}
