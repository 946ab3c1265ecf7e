package uk.inspectionalerts.notification.subscription;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.List;
import java.util.UUID;

/** What waits to be sent, and what was sent, for the sake of which subscriptions. */
@ApplicationScoped
class Waiting {

    /** The alert of the same event in the fullest text that a rule which has not ended asks for. */
    private static final String IN_THE_TEXT_STILL_WANTED =
            """
            and told.id = %1$s.alert and lesser.inspection = told.inspection and lesser.version = told.version
            and lesser.audience = (select s.audience from subscription s
                                    where s.id = any (%1$s.rules) and s.ended_at is null
                                    order by array_position(array['council', 'ministerial', 'general'], s.audience)
                                    limit 1)
            """;

    private final EntityManager entities;

    Waiting(EntityManager entities) {
        this.entities = entities;
    }

    /**
     * Of what waits nothing is sent for the sake of this subscription, which has just ended. What another rule of the
     * person wants too is sent in the text that is still wanted.
     */
    @Transactional(TxType.MANDATORY)
    void end(SubscriptionRow ended) {
        lessen(ended);
        lessenEntries(ended);
        entities.createNativeQuery(
                        """
                        update delivery d
                           set status = 'cancelled', next_at = null, settled_at = :now, reason = 'the subscription ended'
                          from (select o.id, coalesce(a.audience, n.audience) as audience from delivery o
                                  left join alert a on a.id = o.alert left join notice n on n.id = o.notice
                                 where o.person = :person) told
                         where told.id = d.id and d.status in ('due', 'retrying', 'unknown')
                           and (:subscription = any (d.rules) or d.rules = '{}' and told.audience = :audience)
                           and not exists (select 1 from subscription s
                                            where s.person = d.person and s.audience = told.audience
                                              and s.ended_at is null and (d.rules = '{}' or s.id = any (d.rules)))
                        """)
                .setParameter("now", ended.endedAt)
                .setParameter("person", ended.person.id)
                .setParameter("subscription", ended.id)
                .setParameter("audience", ended.audience)
                .executeUpdate();
        entities.createNativeQuery(
                        """
                        delete from digest_entry e using delivery d, alert a
                         where d.digest = e.digest and a.id = e.alert
                           and d.person = :person and d.status in ('due', 'retrying', 'unknown') and :subscription = any (e.rules)
                           and not exists (select 1 from subscription s
                                            where s.id = any (e.rules) and s.audience = a.audience
                                              and s.ended_at is null)
                        """)
                .setParameter("person", ended.person.id)
                .setParameter("subscription", ended.id)
                .executeUpdate();
    }

    private void lessen(SubscriptionRow ended) {
        lessen(
                """
                update delivery d set alert = lesser.id from alert told, alert lesser
                 where d.person = :person and d.status in ('due', 'retrying', 'unknown') and :subscription = any (d.rules)
                """
                        + IN_THE_TEXT_STILL_WANTED.formatted("d"),
                ended);
    }

    private void lessenEntries(SubscriptionRow ended) {
        lessen(
                """
                update digest_entry e set alert = lesser.id from delivery d, alert told, alert lesser
                 where d.digest = e.digest
                   and d.person = :person and d.status in ('due', 'retrying', 'unknown') and :subscription = any (e.rules)
                """
                        + IN_THE_TEXT_STILL_WANTED.formatted("e"),
                ended);
    }

    private void lessen(String statement, SubscriptionRow ended) {
        entities.createNativeQuery(statement)
                .setParameter("person", ended.person.id)
                .setParameter("subscription", ended.id)
                .executeUpdate();
    }

    /**
     * The subscriptions, of the person to whom that delivery went, for whose sake it was sent, and all others that could
     * bring another like it: of the same audience and, if it was the digest of a slot, told in digests too.
     */
    @Transactional(TxType.MANDATORY)
    @SuppressWarnings("unchecked") // native queries have untyped rows
    List<UUID> behind(UUID delivery) {
        return entities.createNativeQuery(
                        """
                        select s.id from delivery d join subscription s on s.person = d.person and s.ended_at is null
                         where d.id = :delivery
                           and (s.id = any (d.rules)
                                or s.audience = (select a.audience from alert a where a.id = d.alert)
                                or exists (select 1 from digest g
                                             join digest_entry e on e.digest = g.id join alert a on a.id = e.alert
                                            where g.id = d.digest
                                              and (s.id = any (e.rules)
                                                   or s.audience = a.audience
                                                      and (g.kind = 'group' or s.frequency <> 'immediate'))))
                        """)
                .setParameter("delivery", delivery)
                .getResultList();
    }
}
