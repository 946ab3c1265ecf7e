package uk.inspectionalerts.ingest.linking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import uk.inspectionalerts.ingest.browsing.PublicationLink;
import uk.inspectionalerts.ingest.report.England;
import uk.inspectionalerts.ingest.report.Urn;

/**
 * Keeps on which pages documents are linked to and whether their files are there, and counts in how many readings of the
 * whole site in a row they were not.
 */
@ApplicationScoped
public class Presence {

    /** Documents that were published within this time are looked at again in each reading of the whole site. */
    private static final int NEW_DAYS = 60;

    /** Older ones are looked at again after so many days. */
    private static final int OLD_AGAIN_DAYS = 7;

    private final EntityManager database;
    private final Links links;
    private final Clock clock;

    Presence(EntityManager database, Links links, Clock clock) {
        this.database = database;
        this.links = links;
        this.clock = clock;
    }

    /** Whether the provider's page, or any page if none is given, links to documents that are not gone. */
    @Transactional
    public boolean anyKnown(Optional<Urn> provider) {
        return !database.createNativeQuery(
                        """
                        select 1 from site_mention m join site_link l on l.url = m.url
                        where l.state <> 'GONE' and (?1 = '' or m.urn = ?1) limit 1""")
                .setParameter(1, provider.map(Urn::digits).orElse(""))
                .getResultList()
                .isEmpty();
    }

    /** The provider's page was read and links to these documents, which are known. */
    @Transactional
    public void mentioned(Urn provider, List<PublicationLink> found) {
        OffsetDateTime now = now();
        links.flush();
        found.forEach(link -> database.createNativeQuery(
                        """
                        insert into site_mention (url, urn, seen_at) values (?1, ?2, ?3)
                        on conflict (url, urn) do update set seen_at = excluded.seen_at""")
                .setParameter(1, link.url().toString())
                .setParameter(2, provider.digits())
                .setParameter(3, now)
                .executeUpdate());
    }

    /** The provider's page was read and links to the same documents as the time before. */
    @Transactional
    public void mentionedAsBefore(Urn provider) {
        database.createNativeQuery(
                        """
                        update site_mention set seen_at = ?1
                        where urn = ?2 and seen_at = (select max(seen_at) from site_mention where urn = ?2)""")
                .setParameter(1, now())
                .setParameter(2, provider.digits())
                .executeUpdate();
    }

    /**
     * The next document to look at again in this reading of the whole site, whether it is still there and what it was. If
     * one was not there, another is asked for beside it, to tell a document that is gone from a host that has none.
     */
    @Transactional
    public Optional<Link> unchecked(Instant pass) {
        Instant now = clock.instant();
        return links.find(
                        """
                        state = ?1 and checkedAt < ?2 and failingSince is null
                        and (missing > 0 or publishedOn >= ?3 or checkedAt < ?4
                          or (exists (select 1 from LinkRow l where l.missingIn = ?2)
                            and not exists (select 1 from LinkRow l where l.state = ?1 and l.checkedAt >= ?2
                              and l.missingIn is null and l.failingSince is null)))
                        order by checkedAt, url""",
                        LinkState.HELD,
                        pass,
                        England.dayOf(now).minusDays(NEW_DAYS),
                        now.minus(OLD_AGAIN_DAYS, ChronoUnit.DAYS))
                .firstResultOptional()
                .map(LinkRow::link);
    }

    /**
     * Counts, at the end of this reading of the whole site, what was absent in it: a document to which no page links any
     * more, if each page that did was read; and one that was not there, if another was.
     */
    @Transactional
    public void countAbsences(Instant pass) {
        OffsetDateTime start = pass.atOffset(ZoneOffset.UTC);
        database.createNativeQuery(
                        """
                        update site_link l set unlinked = unlinked + 1
                        where l.state <> 'GONE' and not exists (
                          select 1 from site_mention m join site_provider p on p.urn = m.urn
                          where m.url = l.url and (m.seen_at >= ?1 or p.read_in is distinct from ?1))""")
                .setParameter(1, start)
                .executeUpdate();
        database.createNativeQuery(
                        """
                        update site_link set missing = missing + 1
                        where missing_in = ?1 and exists (
                          select 1 from site_link o where o.state = 'HELD' and o.checked_at >= ?1 and o.missing_in is null
                            and o.failing_since is null)""")
                .setParameter(1, start)
                .executeUpdate();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
