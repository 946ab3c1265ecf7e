package uk.inspectionalerts.grading.history;

import java.time.LocalDate;
import java.util.Locale;

/** The day on which a report was published (Europe/London) and how that is known. */
public record PublicationDate(LocalDate on, Basis basis) {

    /** How a publication date is known, the surest first. */
    public enum Basis {
        /** Given with the document. */
        GIVEN,
        /** Printed in the document. */
        PRINTED,
        /** Known from another document of the same inspection. */
        HISTORY,
        /** Not known: the day of receipt stands in for it. */
        ESTIMATED;

        /** The name in events and tables. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** The basis of that name; throws {@link IllegalArgumentException} for any other word. */
        public static Basis ofCode(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }
    }

    /** Whether the date is only the day of receipt. */
    public boolean estimated() {
        return basis == Basis.ESTIMATED;
    }

    /** This date, unless it is estimated and the record knows better. */
    public PublicationDate orFrom(PublicationDate recorded) {
        return estimated() && !recorded.estimated() ? new PublicationDate(recorded.on, Basis.HISTORY) : this;
    }
}
