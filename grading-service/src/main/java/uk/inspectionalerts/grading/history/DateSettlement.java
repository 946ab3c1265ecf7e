package uk.inspectionalerts.grading.history;

import static java.time.temporal.ChronoUnit.DAYS;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import uk.inspectionalerts.grading.history.PublicationDate.Basis;

/**
 * The publication date of a document, settled from what was given with it and what it prints.
 *
 * @param warnings what a reader should know; the date stands
 * @param doubts reasons for which a person must look at the document; empty when the date is certain enough
 */
public record DateSettlement(PublicationDate date, List<String> warnings, List<String> doubts) {

    /** Days after the last inspection day beyond which a publication date is not believed. The longest real one is 203. */
    public static final int LONGEST_TO_PUBLICATION_DAYS = 250;

    /** Days by which the given and the printed date may differ before the document is held. The most in real reports is 7. */
    public static final int LARGEST_DIFFERENCE_DAYS = 14;

    public DateSettlement {
        warnings = List.copyOf(warnings);
        doubts = List.copyOf(doubts);
    }

    /**
     * Settles the date: the given one, else the printed one, else the day of receipt, marked as estimated.
     *
     * @param receivedOn day of receipt, Europe/London
     * @param lastDay last inspection day, where it is known
     */
    public static DateSettlement of(
            Optional<LocalDate> given, Optional<LocalDate> printed, LocalDate receivedOn, Optional<LocalDate> lastDay) {
        PublicationDate date = given.map(on -> new PublicationDate(on, Basis.GIVEN))
                .or(() -> printed.map(on -> new PublicationDate(on, Basis.PRINTED)))
                .orElse(new PublicationDate(receivedOn, Basis.ESTIMATED));
        List<String> doubts = new ArrayList<>();
        given.flatMap(on -> doubt("given", on, receivedOn, lastDay)).ifPresent(doubts::add);
        printed.flatMap(on -> doubt("printed", on, receivedOn, lastDay)).ifPresent(doubts::add);
        List<String> warnings = new ArrayList<>();
        if (given.isPresent() && printed.isPresent()) {
            long apart = Math.abs(DAYS.between(given.get(), printed.get()));
            String difference = "the given publication date " + given.get() + " differs from the printed one "
                    + printed.get() + " by " + apart + (apart == 1 ? " day" : " days");
            if (apart > LARGEST_DIFFERENCE_DAYS) {
                doubts.add(difference);
            } else if (apart > 0) {
                warnings.add(difference);
            }
        }
        if (date.estimated()) {
            lastDay.filter(receivedOn::isBefore)
                    .ifPresent(end -> doubts.add("the last inspection day " + end + " lies after the day of receipt"));
            warnings.add("no publication date is given or printed: the day of receipt stands in for it");
        }
        return new DateSettlement(date, warnings, doubts);
    }

    private static Optional<String> doubt(
            String which, LocalDate on, LocalDate receivedOn, Optional<LocalDate> lastDay) {
        String date = "the " + which + " publication date " + on + " ";
        Stream<String> future = on.isAfter(receivedOn) ? Stream.of("lies after the day of receipt") : Stream.empty();
        Stream<String> misfit = lastDay.stream().flatMap(end -> {
            if (on.isBefore(end)) {
                return Stream.of("lies before the last inspection day " + end);
            }
            long after = DAYS.between(end, on);
            return after > LONGEST_TO_PUBLICATION_DAYS
                    ? Stream.of("lies " + after + " days after the last inspection day " + end)
                    : Stream.empty();
        });
        return Stream.concat(future, misfit).findFirst().map(date::concat);
    }
}
