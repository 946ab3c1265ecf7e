package uk.inspectionalerts.notification.informing;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import uk.inspectionalerts.notification.alert.Audience;
import uk.inspectionalerts.notification.notice.Notice;
import uk.inspectionalerts.notification.subscription.Addressee;

/** The notices that were raised, whether or not there was anybody to hear them. */
@ApplicationScoped
public class Notices implements PanacheRepositoryBase<NoticeRow, UUID> {

    private final Event<NoticeRaised> raised;
    private final Clock clock;

    Notices(Event<NoticeRaised> raised, Clock clock) {
        this.raised = raised;
        this.clock = clock;
    }

    /**
     * Keeps the notice and has each of them told, unless there is one of its key already: then nothing happens.
     *
     * @param audience for whom it is; empty for persons who are told whatever they hear themselves
     */
    @Transactional(TxType.MANDATORY)
    void tell(Notice notice, Optional<Audience> audience, Collection<Addressee> addressees) {
        Instant now = clock.instant();
        if (keep(notice, audience, now)) {
            if (addressees.isEmpty() && audience.equals(Optional.of(Audience.OPERATOR))) {
                Log.errorf("No operator is subscribed, so nobody is told: %s", notice.subject());
            }
            address(notice, addressees, now);
            raised.fire(new NoticeRaised(notice.id()));
        }
    }

    private boolean keep(Notice notice, Optional<Audience> audience, Instant now) {
        getEntityManager()
                .createNativeQuery("select cast(pg_advisory_xact_lock(hashtextextended(?1, 0)) as text)")
                .setParameter(1, notice.id().toString())
                .getSingleResult();
        if (findByIdOptional(notice.id()).isPresent()) {
            return false;
        }
        persist(NoticeRow.of(notice, audience, now));
        flush();
        return true;
    }

    /** Makes a delivery of the notice to each of them due at once. */
    private void address(Notice notice, Collection<Addressee> addressees, Instant now) {
        addressees.forEach(addressee -> getEntityManager()
                .createNativeQuery(
                        """
                        insert into delivery (id, notice, person, channel, why, status, due_since, next_at)
                        values (:id, :notice, :person, :channel, :why, 'due', :now, :now)
                        """)
                .setParameter("id", UUID.randomUUID())
                .setParameter("notice", notice.id())
                .setParameter("person", addressee.person())
                .setParameter("channel", addressee.channel())
                .setParameter("why", addressee.why())
                .setParameter("now", now)
                .executeUpdate());
    }

    /**
     * From now on there is no point in telling the notice of that key. Answers false if there is none, or if that was
     * known before.
     */
    @Transactional(TxType.MANDATORY)
    boolean end(String key) {
        NoticeRow row = findById(Notice.idOf(key), LockModeType.PESSIMISTIC_WRITE);
        if (row == null || row.overAt != null) {
            return false;
        }
        row.overAt = clock.instant();
        return true;
    }

    /** Those who were told the notice of that key, or are just being told. */
    @Transactional(TxType.MANDATORY)
    Set<UUID> told(String key) {
        List<?> persons = getEntityManager()
                .createNativeQuery(
                        "select person from delivery where notice = ?1 and status in ('delivered', 'in_flight')")
                .setParameter(1, Notice.idOf(key))
                .getResultList();
        return persons.stream().map(UUID.class::cast).collect(Collectors.toSet());
    }

    /** The latest notice whose key begins so and that there is still a point in telling. */
    @Transactional(TxType.MANDATORY)
    Optional<Notice> open(String keys) {
        return find("key like ?1 and overAt is null order by raisedAt desc", keys + " %")
                .firstResultOptional()
                .map(NoticeRow::notice);
    }

    /** For whom the notice of that id is. */
    @Transactional
    public Optional<Audience> audience(UUID id) {
        return findByIdOptional(id).flatMap(row -> Audience.of(row.audience));
    }

    /** The notice of that id. */
    @Transactional
    public Optional<Notice> notice(UUID id) {
        return findByIdOptional(id).map(NoticeRow::notice);
    }

    /**
     * The notice if it is still to be told. It does not end until the transaction has, so that what is being sent and who
     * is to hear of the end are decided one after the other.
     */
    @Transactional(TxType.MANDATORY)
    public Optional<Notice> telling(UUID id) {
        return Optional.of(findById(id, LockModeType.PESSIMISTIC_READ))
                .filter(row -> row.overAt == null)
                .map(NoticeRow::notice);
    }
}
