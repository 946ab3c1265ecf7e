package uk.inspectionalerts.notification.raising;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import uk.inspectionalerts.messaging.Event;
import uk.inspectionalerts.messaging.TraceParent;
import uk.inspectionalerts.notification.alert.Alert;
import uk.inspectionalerts.notification.outcome.Outcome;

/** What is known of each inspection, with every state of knowledge that came before. */
@ApplicationScoped
public class Outcomes implements PanacheRepositoryBase<OutcomeRow, OutcomeRow.Id> {

    private static final int READ = 256;
    private static final Duration READ_KEPT = Duration.ofMinutes(10);
    private static final Duration AT_ONCE = Duration.ofSeconds(1);

    private final Clock clock;

    /** An outcome as one transaction left it. */
    private record State(OutcomeRow.Id id, String transaction) {}

    /** Those that were asked for of late: each of many messages asks for the same few. */
    private final Cache<State, Outcome> read =
            Caffeine.newBuilder().maximumSize(READ).expireAfterWrite(READ_KEPT).build();

    /**
     * Where an outcome came from, which never changes.
     *
     * @param report when its report was received, as far as the event says
     * @param trace the {@link TraceParent} of the event; empty where tracing is switched off
     */
    private record Origin(Instant receivedAt, Optional<Instant> report, Optional<String> trace) {}

    private final Cache<OutcomeRow.Id, Origin> origins =
            Caffeine.newBuilder().maximumSize(READ).expireAfterWrite(READ_KEPT).build();

    Outcomes(Clock clock) {
        this.clock = clock;
    }

    /**
     * Keeps the outcome unless its version, or a higher one, is known already: then it is stale, and the answer is
     * false. Locks the inspection, since a held report and its follow-up come by different keys and so perhaps at one
     * time.
     */
    @Transactional(TxType.MANDATORY)
    boolean keep(Outcome outcome, Event event) {
        Outcome.Heading heading = outcome.heading();
        lock(heading.inspection());
        if (count("id.inspection = ?1 and id.version >= ?2", heading.inspection(), heading.version()) > 0) {
            return false;
        }
        OutcomeRow row = new OutcomeRow();
        row.id = new OutcomeRow.Id(heading.inspection(), heading.version());
        row.type = event.type();
        row.alert = heading.alert();
        row.body = event.body();
        row.receivedAt = clock.instant();
        row.trace = TraceParent.current().orElse(null);
        persist(row);
        return true;
    }

    /**
     * Until the transaction ends no outcome of this inspection is kept by another, so that what is being sent and who is
     * to hear of a correction are decided one after the other.
     */
    @Transactional(TxType.MANDATORY)
    public void lock(UUID inspection) {
        getEntityManager()
                .createNativeQuery("select cast(pg_advisory_xact_lock(hashtextextended(?1, 0)) as text)")
                .setParameter(1, inspection.toString())
                .getSingleResult();
    }

    /** Takes the words of that report out of all outcomes that it gave. */
    @Transactional(TxType.MANDATORY)
    void eraseWordsOf(UUID report) {
        for (OutcomeRow row : givenBy(report)) {
            row.body = PrintedWords.erased(row.body, report);
        }
    }

    @SuppressWarnings("unchecked") // native queries have untyped rows
    private List<OutcomeRow> givenBy(UUID report) {
        return getEntityManager()
                .createNativeQuery(
                        "select * from outcome where position(convert_to(?1, 'UTF8') in body) > 0", OutcomeRow.class)
                .setParameter(1, report.toString())
                .getResultList();
    }

    /** The latest outcome of the inspection. */
    @Transactional
    public Optional<Outcome> current(UUID inspection) {
        return states(inspection).stream().findFirst();
    }

    /** When the latest outcome of the inspection came. */
    @Transactional
    public Instant lastChange(UUID inspection) {
        return find("id.inspection = ?1 order by id.version desc", inspection).firstResult().receivedAt;
    }

    /**
     * When the report was received of which the alert is the first news, if that was due as soon as it was known here: empty
     * where a person had to check or approve something first, for what is told once more, and where the event does not say.
     *
     * @param due since when the alert is to be told
     */
    @Transactional
    public Optional<Instant> receiptOfNews(Alert alert, Instant due) {
        return Optional.of(alert)
                .filter(news -> news.version() == 1)
                .flatMap(this::origin)
                .filter(first -> due.isBefore(first.receivedAt().plus(AT_ONCE)))
                .flatMap(Origin::report);
    }

    /** The {@link TraceParent} of the event that brought the alert about; empty where tracing is switched off. */
    @Transactional
    public Optional<String> traceOf(Alert alert) {
        return origin(alert).flatMap(Origin::trace);
    }

    private Optional<Origin> origin(Alert alert) {
        OutcomeRow.Id id = new OutcomeRow.Id(alert.inspection(), alert.version());
        return Optional.ofNullable(origins.get(id, unread -> findByIdOptional(unread)
                .map(row -> new Origin(row.receivedAt, row.reportReceivedAt(), Optional.ofNullable(row.trace)))
                .orElse(null)));
    }

    /** The event that brought that outcome, as it arrived but for words that were erased since. */
    @Transactional
    public byte[] body(UUID inspection, int version) {
        return findById(new OutcomeRow.Id(inspection, version)).body;
    }

    /** The latest version of every inspection that is on record. */
    @Transactional
    @SuppressWarnings("unchecked") // native queries have untyped rows
    public Map<UUID, Integer> latestVersions() {
        List<Object[]> latest = getEntityManager()
                .createNativeQuery("select inspection, max(version) from outcome group by inspection")
                .getResultList();
        return latest.stream().collect(Collectors.toMap(row -> (UUID) row[0], row -> (Integer) row[1]));
    }

    /**
     * What the alert tells as things stand; empty when a later outcome has overtaken it, and while what it would tell
     * waits for an approval.
     */
    @Transactional
    public Optional<Outcome> telling(Alert alert) {
        List<?> notCleared = getEntityManager()
                .createNativeQuery("select 1 from alert where id = ?1 and standing <> 'cleared'")
                .setParameter(1, alert.id())
                .getResultList();
        return notCleared.isEmpty() ? wouldTell(alert) : Optional.empty();
    }

    /** What the alert is to tell, for whoever decides whether it may. */
    @Transactional
    public Optional<Outcome> wouldTell(Alert alert) {
        return alert.telling(states(alert.inspection()));
    }

    /**
     * All that was known of the inspection, the latest first. Each is read again only when it was written again, as when
     * words are erased.
     */
    @Transactional(TxType.MANDATORY)
    @SuppressWarnings("unchecked") // native queries have untyped rows
    public List<Outcome> states(UUID inspection) {
        List<Object[]> states = getEntityManager()
                .createNativeQuery(
                        "select version, cast(xmin as text) from outcome where inspection = ?1 order by version desc")
                .setParameter(1, inspection)
                .getResultList();
        return states.stream()
                .map(state -> new State(new OutcomeRow.Id(inspection, (Integer) state[0]), (String) state[1]))
                .map(state -> read.get(state, unread -> findById(unread.id()).outcome()))
                .toList();
    }
}
