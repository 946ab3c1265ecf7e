package uk.inspectionalerts.grading.publishing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import uk.inspectionalerts.messaging.Outbox;
import uk.inspectionalerts.messaging.OutgoingEvent;

/**
 * Everything that was ever said about inspections, in the order of saying. The positions run from 1 without a gap, since each is given
 * under the lock on the record: so a reader can prove that nothing was missed.
 */
@ApplicationScoped
public class Changes {

    private final SaidRows rows;
    private final Outbox outbox;
    private final Clock clock;

    Changes(SaidRows rows, Outbox outbox, Clock clock) {
        this.rows = rows;
        this.outbox = outbox;
        this.clock = clock;
    }

    /**
     * Something that was said.
     *
     * @param position its place, one more than that of what was said before
     * @param version of the inspection's outcome
     * @param type the {@code ce_type} of the event
     */
    public record Change(
            long position, UUID inspection, int version, String type, Optional<String> urn, Instant saidAt) {}

    /** The position of the last change; 0 before the first. */
    @Transactional
    public long last() {
        return rows.last();
    }

    /** At most {@code limit} changes after that position. */
    @Transactional
    public List<Change> after(long position, int limit) {
        return rows.find("position > ?1 order by position", position).page(0, limit).stream()
                .map(row -> new Change(
                        row.position, row.inspection, row.version, row.type, Optional.ofNullable(row.urn), row.saidAt))
                .toList();
    }

    /** Says it to the other services once the running transaction commits, which holds the lock on the record. */
    @Transactional(TxType.MANDATORY)
    void say(OutgoingEvent event, InspectionRow inspection) {
        SaidRow row = new SaidRow();
        row.position = rows.last() + 1;
        row.inspection = inspection.id;
        row.version = inspection.version;
        row.type = event.type();
        row.urn = inspection.urn;
        row.saidAt = clock.instant();
        rows.persist(row);
        outbox.append(event);
    }
}
