package uk.inspectionalerts.ingest.source;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/**
 * How long a source has published nothing, held against how long it did so before.
 *
 * @param lastReport the day of its last report
 * @param days publishing days since
 * @param usual so many may pass without anything being wrong
 */
public record Silence(LocalDate lastReport, int days, int usual) {

    /** Fewer days of publication than this tell nothing about what is usual. */
    private static final int ENOUGH_HISTORY = 20;

    private static final int YEARS_LOOKED_BACK = 3;
    private static final int SHORTEST = 10;

    /**
     * Longer than usual is half as long again as the longest silence of the last three years, and at least
     * {@value #SHORTEST} publishing days.
     *
     * @param published the days on which the source published, in any order
     * @return empty if too little is known of what is usual
     */
    public static Optional<Silence> of(Collection<LocalDate> published, LocalDate today, PublishingCalendar calendar) {
        LocalDate from = today.minusYears(YEARS_LOOKED_BACK);
        List<LocalDate> days = published.stream()
                .filter(day -> !day.isBefore(from) && !day.isAfter(today))
                .distinct()
                .sorted()
                .toList();
        if (days.size() < ENOUGH_HISTORY) {
            return Optional.empty();
        }
        OptionalInt longest = IntStream.range(1, days.size())
                .map(i -> calendar.publishingDays(days.get(i - 1), days.get(i)))
                .max();
        LocalDate last = days.get(days.size() - 1);
        int usual = Math.max(SHORTEST, (longest.orElseThrow() * 3 + 1) / 2);
        return Optional.of(new Silence(last, calendar.publishingDays(last, today), usual));
    }

    /** Whether it has been longer than its history and the calendar explain. */
    public boolean unusual() {
        return days > usual;
    }
}
