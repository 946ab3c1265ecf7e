package uk.inspectionalerts.notification.reckoning;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import uk.inspectionalerts.notification.deadline.Deadline;
import uk.inspectionalerts.notification.deadline.Deadlines;
import uk.inspectionalerts.notification.deadline.Duty;
import uk.inspectionalerts.notification.deadline.LiveDeadline;
import uk.inspectionalerts.notification.outcome.Council;

/** The deadlines of reports that are not withdrawn. */
@ApplicationScoped
public class LiveDeadlines implements PanacheRepositoryBase<DeadlineRow, UUID>, Deadlines {

    /**
     * Which deadlines are wanted; what is empty does not narrow.
     *
     * @param authorities whose; nobody's if the set is empty
     * @param done only those that are done, or only those that are not
     */
    public record Wanted(Optional<Set<String>> authorities, Optional<Duty> duty, Optional<Boolean> done) {}

    /** After which deadline the list goes on. */
    public record Position(LocalDate earliest, UUID id) {

        /** Before any deadline. */
        public static final Position FIRST = new Position(LocalDate.of(1, 1, 1), new UUID(0, 0));
    }

    /** The deadlines after that position, the one that comes first in time first. */
    @Transactional
    public List<LiveDeadline> wanted(Wanted wanted, Position after, int limit) {
        Parameters values = Parameters.with("earliest", after.earliest()).and("id", after.id());
        StringBuilder filter = new StringBuilder(
                "report.withdrawnAt is null and (earliest > :earliest or earliest = :earliest and id > :id)");
        wanted.authorities().ifPresent(urns -> {
            filter.append(" and report.urn in :urns");
            values.and("urns", urns);
        });
        wanted.duty().ifPresent(duty -> {
            filter.append(" and duty = :duty");
            values.and("duty", duty.code());
        });
        wanted.done().ifPresent(done -> filter.append(done ? " and doneAt is not null" : " and doneAt is null"));
        return find(filter + " order by earliest, id", values).page(0, limit).list().stream()
                .map(DeadlineRow::live)
                .toList();
    }

    @Override
    @Transactional
    public List<Deadline> open(UUID inspection) {
        return find(
                        """
                        report.inspection = ?1 and report.withdrawnAt is null and doneAt is null
                        order by earliest, id
                        """,
                        inspection)
                .stream()
                .map(DeadlineRow::deadline)
                .toList();
    }

    /** The council that has to act on that report; empty if there is none that has to. */
    @Transactional
    public Optional<Council> council(UUID inspection) {
        return find("report.inspection = ?1 and report.withdrawnAt is null", inspection)
                .firstResultOptional()
                .map(row -> row.report.council());
    }

    /** The day on which that council received the report; empty until it has entered it. */
    @Transactional
    public Optional<LocalDate> receivedOn(UUID inspection) {
        return find("report.inspection = ?1 and report.withdrawnAt is null", inspection)
                .firstResultOptional()
                .map(row -> row.report.receivedOn);
    }

    /** The deadlines of that report, withdrawn or not. */
    @Transactional(TxType.MANDATORY)
    List<DeadlineRow> of(UUID inspection) {
        return find("report.inspection = ?1 order by earliest, id", inspection)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    @Transactional(TxType.MANDATORY)
    Optional<DeadlineRow> locked(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** Those not done that were reckoned with another calendar. */
    @Transactional
    List<UUID> reckonedOtherwise(String calendar) {
        return find("doneAt is null and calendar <> ?1", calendar).stream()
                .map(row -> row.id)
                .toList();
    }

    /** Those not done that end by that day, of which not every step was told. */
    @Transactional
    List<UUID> endingBy(LocalDate day) {
        return find(
                        """
                        doneAt is null and report.withdrawnAt is null and earliest <= ?1
                        and earliest >= report.heardOn and (reminded is null or reminded <> 'overdue')
                        order by earliest, id
                        """,
                        day)
                .stream()
                .map(row -> row.id)
                .toList();
    }
}
