package uk.inspectionalerts.notification.alert;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import uk.inspectionalerts.notification.outcome.Outcome;

/** What an alert tells about an inspection. Each is told to an audience once, except those that can recur. */
public enum Meaning {
    /** A report is out, with what it says. */
    FIRST_NEWS,
    /** A report is out and is being checked: no grades. */
    HELD_NOTICE,
    /** What a report says that was first held. */
    FOLLOW_UP,
    /** Something told before was wrong. */
    CORRECTION,
    /** The report, or what was told of it, no longer stands. */
    WITHDRAWAL;

    /** Whether it goes to exactly those who were told before, rather than to those whose rule matches. */
    public boolean forThoseTold() {
        return this == CORRECTION || this == WITHDRAWAL;
    }

    /** The name in interfaces: {@code first_news}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * What an outcome gives to tell to an audience that was told {@code told} of the same inspection.
     *
     * <p>Nothing when the outcome is not to be alerted, when the news was told before, or when a revision changes
     * nothing that matters. A held report is for the council and the minister only: there is no news in it yet. The
     * operator hears of every one that is held, since somebody has to look at it whether or not it is to be alerted.
     */
    public static Optional<Meaning> of(Outcome outcome, Audience audience, Set<Meaning> told) {
        return audience == Audience.OPERATOR || outcome.heading().alert()
                ? saying(outcome, audience, told)
                : Optional.empty();
    }

    /** What it would give to tell to an audience that was told nothing of the inspection, were it to be alerted. */
    public static Optional<Meaning> ofNews(Outcome outcome, Audience audience) {
        return saying(outcome, audience, Set.of());
    }

    private static Optional<Meaning> saying(Outcome outcome, Audience audience, Set<Meaning> told) {
        if (audience == Audience.OPERATOR) {
            return outcome.fold(
                    graded -> Optional.empty(),
                    revised -> Optional.empty(),
                    withdrawn -> Optional.empty(),
                    held -> told.isEmpty() ? Optional.of(HELD_NOTICE) : Optional.empty());
        }
        boolean newsTold = told.contains(FIRST_NEWS) || told.contains(FOLLOW_UP);
        Optional<Meaning> news =
                newsTold ? Optional.empty() : Optional.of(told.contains(HELD_NOTICE) ? FOLLOW_UP : FIRST_NEWS);
        return outcome.fold(
                graded -> news,
                revised -> newsTold
                        ? Optional.of(CORRECTION)
                                .filter(any -> !revised.changes().isEmpty())
                        : news,
                withdrawn -> told.isEmpty() ? Optional.empty() : Optional.of(WITHDRAWAL),
                held -> told.isEmpty() && audience != Audience.GENERAL ? Optional.of(HELD_NOTICE) : Optional.empty());
    }
}
