package uk.inspectionalerts.notification.enrolling;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import uk.inspectionalerts.messaging.Operations;
import uk.inspectionalerts.notification.alert.SendResult;
import uk.inspectionalerts.notification.webhook.EndpointUrl;
import uk.inspectionalerts.notification.webhook.Secret;
import uk.inspectionalerts.notification.webhook.Standing;

/** The webhooks that there are. */
@ApplicationScoped
public class Endpoints implements PanacheRepositoryBase<EndpointRow, UUID> {

    private final Vault vault;
    private final WebhookConfig config;
    private final Event<WebhookEnded> ended;
    private final Operations operations;
    private final Clock clock;

    Endpoints(Vault vault, WebhookConfig config, Event<WebhookEnded> ended, Operations operations, Clock clock) {
        this.ended = ended;
        this.operations = operations;
        this.vault = vault;
        this.config = config;
        this.clock = clock;
    }

    /** A webhook with its newest secret, which is shown only now. */
    record Enrolled(Endpoint endpoint, Secret secret) {}

    @Transactional
    Enrolled enrol(EndpointUrl url, Set<String> authorities, String by) {
        EndpointRow row = new EndpointRow();
        row.id = UUID.randomUUID();
        row.url = url.uri().toString();
        row.authorities = authorities.stream().sorted().toList();
        row.createdBy = by;
        row.createdAt = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Secret secret = vault.newSecret();
        row.secret = vault.seal(row.id, secret);
        persist(row);
        note("webhook enrolled", row.id, by);
        return new Enrolled(row.endpoint(), secret);
    }

    /** How many there are that the same keep. */
    @Transactional
    long countOf(Set<String> authorities) {
        return (Long) getEntityManager()
                .createNativeQuery(
                        "select count(*) from webhook_endpoint where authorities = string_to_array(?1, ',')",
                        Long.class)
                .setParameter(1, authorities.stream().sorted().collect(Collectors.joining(",")))
                .getSingleResult();
    }

    /** A new secret; the one before stays good for a while, and the one before that no longer. Empty if there is no such webhook. */
    @Transactional
    Optional<Enrolled> renewSecret(UUID id, String by) {
        return locked(id).map(row -> {
            Secret secret = vault.newSecret();
            row.formerSecret = row.secret;
            row.formerUntil = clock.instant().plus(config.overlap()).truncatedTo(ChronoUnit.MICROS);
            row.secret = vault.seal(row.id, secret);
            note("secret renewed", id, by);
            return new Enrolled(row.endpoint(), secret);
        });
    }

    /** Ends the webhook, with its secrets and all that is known of what was posted to it. */
    @Transactional
    void end(UUID id, String by) {
        deleteById(id);
        note("webhook ended", id, by);
        ended.fire(new WebhookEnded(id, by));
    }

    private void note(String operation, UUID id, String by) {
        operations.note(operation, "webhook " + id, by, Optional.empty(), 1);
    }

    @Transactional
    public Optional<Endpoint> endpoint(UUID id) {
        return findByIdOptional(id).map(EndpointRow::endpoint);
    }

    /** What posts to the webhook are signed with now, the newest first; none if there is no such webhook. */
    @Transactional
    public List<Secret> secrets(UUID id) {
        Instant now = clock.instant();
        return findByIdOptional(id).stream()
                .flatMap(row -> Stream.of(row.secret, row.formerSecret)
                        .limit(row.formerUntil != null && row.formerUntil.isAfter(now) ? 2 : 1)
                        .map(closed -> vault.open(id, closed)))
                .toList();
    }

    /** Those created after that place in the list, the oldest first. */
    @Transactional
    List<Endpoint> after(Instant createdAt, UUID id, int limit) {
        return find("createdAt > ?1 or createdAt = ?1 and id > ?2 order by createdAt, id", createdAt, id)
                .page(0, limit)
                .list()
                .stream()
                .map(EndpointRow::endpoint)
                .toList();
    }

    /**
     * Takes down how an attempt ended: once something is taken the webhook is enabled, and after too many failures it is
     * disabled.
     *
     * @return the webhook if its keepers should hear of it: this attempt has disabled it, or it has been failing for long
     */
    @Transactional(TxType.MANDATORY)
    public Optional<Endpoint> fared(UUID id, SendResult result) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return locked(id).flatMap(row -> {
            Standing standing = row.standing().after(result, now);
            row.standing(standing);
            if (result instanceof SendResult.Accepted) {
                row.enable();
                return Optional.empty();
            }
            Optional<String> why = standing.reasonToDisable(result, now).filter(any -> row.disabledAt == null);
            why.ifPresent(reason -> row.disable(reason, now));
            boolean troubling = row.disabledAt == null && standing.isFailingForLong(now);
            return why.isPresent() || troubling ? Optional.of(row.endpoint()) : Optional.empty();
        });
    }

    private Optional<EndpointRow> locked(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }
}
