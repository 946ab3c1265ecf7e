package uk.inspectionalerts.grading.history;

import java.time.LocalDate;
import java.util.Locale;

/** By which of its dates an inspection belongs to the record of a day, that day included. */
public enum DateBasis {
    /** The day on which the report was published: what anybody could know. */
    PUBLICATION,
    /** The last inspection day: how Ofsted's own statistics count. */
    INSPECTION;

    /** The name in queries, events and tables. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The basis of that name; throws {@link IllegalArgumentException} for any other word. */
    public static DateBasis ofCode(String code) {
        for (DateBasis basis : values()) {
            if (basis.code().equals(code)) {
                return basis;
            }
        }
        throw new IllegalArgumentException("the basis is publication or inspection, not '" + code + "'");
    }

    /** The day that counts for an inspection. */
    public LocalDate of(Inspection inspection) {
        return switch (this) {
            case PUBLICATION -> inspection.publishedOn();
            case INSPECTION -> inspection.end();
        };
    }
}
