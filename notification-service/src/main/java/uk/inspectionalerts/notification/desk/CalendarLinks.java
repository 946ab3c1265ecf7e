package uk.inspectionalerts.notification.desk;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import uk.inspectionalerts.notification.channel.LinksConfig;
import uk.inspectionalerts.notification.confirming.LinkSignature;

/**
 * Links to the calendars of authorities: whoever has one sees the open deadlines until it is revoked, since a calendar
 * program can carry nothing but a link.
 */
@ApplicationScoped
class CalendarLinks implements PanacheRepositoryBase<CalendarLinkRow, UUID> {

    /** Enough for a team, each program with its own. */
    static final int MOST = 50;

    private static final String PURPOSE = "calendar";

    private final LinkSignature signature;
    private final LinksConfig links;
    private final Clock clock;

    CalendarLinks(LinkSignature signature, LinksConfig links, Clock clock) {
        this.signature = signature;
        this.links = links;
        this.clock = clock;
    }

    /**
     * A link that is good.
     *
     * @param by who asked for it
     */
    public record CalendarLink(UUID id, String urn, URI url, Instant createdAt, String by) {}

    /** What a link leads to. */
    record Found(String urn, boolean revoked) {}

    /** A new one; empty if the authority has as many as it may have. */
    @Transactional
    Optional<CalendarLink> create(String urn, String by) {
        if (count("urn = ?1 and revokedAt is null", urn) >= MOST) {
            return Optional.empty();
        }
        CalendarLinkRow row = new CalendarLinkRow();
        row.id = UUID.randomUUID();
        row.urn = urn;
        row.createdBy = by;
        row.createdAt = clock.instant().truncatedTo(ChronoUnit.MICROS);
        persist(row);
        return Optional.of(link(row));
    }

    /** Those of that authority that are good, the oldest first. */
    @Transactional
    List<CalendarLink> of(String urn) {
        return list("urn = ?1 and revokedAt is null order by createdAt, id", urn).stream()
                .map(this::link)
                .toList();
    }

    /** The authority of that link, good or not. */
    @Transactional
    Optional<String> urnOf(UUID id) {
        return findByIdOptional(id).map(row -> row.urn);
    }

    /** From now on it leads nowhere; a second time changes nothing. */
    @Transactional
    void revoke(UUID id, String by) {
        update("revokedAt = ?1, revokedBy = ?2 where id = ?3 and revokedAt is null", clock.instant(), by, id);
    }

    /** What the token of a link leads to; empty for what is none of ours. */
    @Transactional
    Optional<Found> found(String token) {
        return LinkSignature.idIn(PURPOSE, token)
                .filter(id -> signature.isGenuine(token, PURPOSE, id, ""))
                .flatMap(this::findByIdOptional)
                .map(row -> new Found(row.urn, row.revokedAt != null));
    }

    private CalendarLink link(CalendarLinkRow row) {
        URI url = links.service().resolve("/calendars/" + signature.token(PURPOSE, row.id, "") + ".ics");
        return new CalendarLink(row.id, row.urn, url, row.createdAt, row.createdBy);
    }
}
