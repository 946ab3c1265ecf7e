package uk.inspectionalerts.checks.streaming;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import uk.inspectionalerts.checks.Client;
import uk.inspectionalerts.local.process.Wait;

/**
 * The count at the end, with what the system itself says of what no reader can know.
 *
 * @param stories what was accepted
 * @param possibleDuplicates how often each message that arrived more than once may have, by id
 * @param attempts how often the news was attempted that each unfounded message is about, by id
 */
public record Tally(
        List<Story> stories, Count count, Map<String, Integer> possibleDuplicates, Map<String, Integer> attempts) {

    private static final Duration STILL = Duration.ofMinutes(3);
    private static final int LONGEST_IN_STILLS = 10;

    /**
     * The count as soon as nothing is missing and no delivery is open, or when no message has come for minutes: a machine that
     * is slow is given its time.
     */
    public static Tally whenSettled(ReportStream stream, Readers readers, Client client) {
        Deliveries deliveries = new Deliveries(client);
        int before = -1;
        for (int i = 0; i < LONGEST_IN_STILLS && before < readers.received().size(); i++) {
            before = readers.received().size();
            Wait.until(STILL, () -> count(stream, readers).missing().isEmpty() && deliveries.areSettled());
        }
        Count count = count(stream, readers);
        return new Tally(
                stream.stories(),
                count,
                asked(count.repeated(), deliveries::possibleDuplicates),
                asked(count.unfounded().keySet(), deliveries::attemptsOfNews));
    }

    private static Count count(ReportStream stream, Readers readers) {
        return Count.of(stream.stories(), readers.names(), readers.received());
    }

    private static Map<String, Integer> asked(Collection<String> ids, ToIntFunction<String> question) {
        return ids.stream().distinct().collect(Collectors.toMap(Function.identity(), question::applyAsInt));
    }

    /** The columns of {@link #row}. */
    public static final String HEADER =
            "reports,revisions,withdrawals,messages,missing,unexpected,possible_duplicates,overtaken";

    /** The figures in one line. */
    public String row() {
        return "%d,%d,%d,%d,%d,%d,%d,%d"
                .formatted(
                        stories.size(),
                        stories.stream()
                                .mapToInt(story -> story.grades().size() - 1)
                                .sum(),
                        stories.stream().filter(Story::withdrawn).count(),
                        count.messages(),
                        count.missing().size(),
                        count.unexpected().size(),
                        count.repeated().size(),
                        count.unfounded().size());
    }

    /**
     * What is wrong; empty when everybody was told what is right, each once, but for what no sender can prevent.
     *
     * @param mayRepeat at how many moments a message may have been taken without its sender's knowing
     */
    public List<String> complaints(long mayRepeat) {
        List<String> complaints = new ArrayList<>();
        count.missing().forEach(missing -> complaints.add("missing: " + missing));
        count.unexpected().forEach(unexpected -> complaints.add("too much: " + unexpected));
        count.repeated().stream()
                .collect(Collectors.groupingBy(id -> id, Collectors.counting()))
                .forEach((id, further) -> {
                    if (further > Math.min(mayRepeat, possibleDuplicates.get(id))) {
                        complaints.add("message " + id + " came " + (further + 1) + " times, it is recorded "
                                + possibleDuplicates.get(id) + " times that it may have, and there were " + mayRepeat
                                + " reasons");
                    }
                });
        count.unfounded().forEach((id, needed) -> {
            if (attempts.get(id) < needed) {
                complaints.add("message " + id + " is about something that was never told, nor on its way: it was"
                        + " attempted " + attempts.get(id) + " times");
            }
        });
        return complaints;
    }
}
