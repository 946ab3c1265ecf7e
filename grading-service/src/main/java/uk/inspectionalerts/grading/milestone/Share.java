package uk.inspectionalerts.grading.milestone;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import uk.inspectionalerts.grading.standing.Position;
import uk.inspectionalerts.grading.standing.Standing;

/** A share of the authorities at which it is news that so many are outstanding. */
enum Share {
    HALF(2, "half"),
    THIRD(3, "a third"),
    QUARTER(4, "a quarter"),
    FIFTH(5, "a fifth"),
    TENTH(10, "a tenth");

    private final int denominator;
    private final String words;

    Share(int denominator, String words) {
        this.denominator = denominator;
        this.words = words;
    }

    /** The largest share that was not reached before and is now; empty where nothing was known before. */
    static Optional<Share> passed(Standing before, Standing after) {
        return before.withOverall() == 0
                ? Optional.empty()
                : Stream.of(values())
                        .filter(share -> !share.reachedIn(before) && share.reachedIn(after))
                        .findFirst();
    }

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    String words() {
        return words;
    }

    private boolean reachedIn(Standing standing) {
        return standing.count(Position.OUTSTANDING) * denominator >= standing.withOverall();
    }
}
