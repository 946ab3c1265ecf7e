package uk.inspectionalerts.notification.alert;

import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;

/**
 * What an audience was told of an inspection.
 *
 * @param meanings since the report was last withdrawn, or ever
 * @param withdrawals how often the audience was told that it no longer stands
 */
public record Told(Set<Meaning> meanings, int withdrawals) {

    public Told {
        meanings = Set.copyOf(meanings);
    }

    /** What these alerts told, all of one inspection and one audience. */
    public static Told by(Collection<Alert> alerts) {
        int withdrawals = (int) alerts.stream()
                .filter(alert -> alert.meaning() == Meaning.WITHDRAWAL)
                .count();
        Set<Meaning> meanings = EnumSet.noneOf(Meaning.class);
        alerts.stream()
                .filter(alert -> alert.meaning() != Meaning.WITHDRAWAL && alert.withdrawals() == withdrawals)
                .forEach(alert -> meanings.add(alert.meaning()));
        return new Told(meanings, withdrawals);
    }
}
