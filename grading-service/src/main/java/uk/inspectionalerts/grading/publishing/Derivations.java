package uk.inspectionalerts.grading.publishing;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Optional;
import java.util.UUID;
import uk.inspectionalerts.grading.milestone.Milestones;
import uk.inspectionalerts.grading.shipping.ShippedHistory;

/** From what, and on which day, all that was said was last derived. */
@ApplicationScoped
class Derivations {

    private final EntityManager database;
    private final RecordReading record;
    private final String shipped;

    Derivations(EntityManager database, RecordReading record, ShippedHistory history) {
        this.database = database;
        this.record = record;
        String files = Milestones.RULES_VERSION + " " + record.groups() + " " + history.inspections();
        shipped = UUID.nameUUIDFromBytes(files.getBytes(UTF_8)).toString();
    }

    /** Whether nothing was ever derived, so that the record is still without the history. */
    boolean none() {
        return last().isEmpty();
    }

    /** Whether it was from another history, other groups or by other rules than this service ships. */
    boolean fromOtherFiles() {
        return last().filter(row -> row.derivedFrom.equals(shipped)).isEmpty();
    }

    /** Whether it was on a day before today, so that what was said "so far today" is to be said otherwise. */
    boolean onAnotherDay() {
        return last().filter(row -> row.derivedOn.equals(record.today())).isEmpty();
    }

    /** Notes that all is derived from what this service ships, as of today. */
    void done() {
        DerivationRow row = last().orElseGet(DerivationRow::new);
        row.derivedFrom = shipped;
        row.derivedOn = record.today();
        database.persist(row);
    }

    /** Notes that all is as of today. */
    void dayEnded() {
        last().ifPresent(row -> row.derivedOn = record.today());
    }

    private Optional<DerivationRow> last() {
        return Optional.ofNullable(database.find(DerivationRow.class, DerivationRow.ONLY));
    }
}
