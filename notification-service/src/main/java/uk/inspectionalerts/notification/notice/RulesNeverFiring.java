package uk.inspectionalerts.notification.notice;

import java.time.LocalDate;
import java.util.List;

/**
 * Some rules can never fire as things are, in words for those who run the service.
 *
 * @param day on which that was found, in London
 * @param rules the number of each subscription with the reason, one line each; never an address
 */
public record RulesNeverFiring(LocalDate day, List<String> rules) {

    /** With which the keys of all such notices begin. */
    public static final String KEYS = "rules that can never fire";

    /** That it is so. */
    public Notice begun() {
        return new Notice(
                KEYS + " " + day,
                "Some subscriptions can never alert anybody",
                "No report can match these rules as things are, so whoever subscribed waits in vain:",
                rules,
                "GET /subscriptions?neverFires=true lists all of them. Change each with PATCH /subscriptions/{id}, or ask"
                        + " whoever keeps it. You will be told of others, and when there is none left.");
    }

    /** That none is left. */
    public Notice over() {
        return new Notice(
                "no " + KEYS + " since " + day,
                "Over: every subscription can alert somebody again",
                "There is no rule left that can never fire.",
                List.of(),
                "There is nothing left to do about it.");
    }
}
