package uk.inspectionalerts.notification.subscription;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import uk.inspectionalerts.notification.alert.Audience;
import uk.inspectionalerts.notification.alert.Rule;
import uk.inspectionalerts.notification.outcome.Council;
import uk.inspectionalerts.notification.outcome.Outcome;
import uk.inspectionalerts.notification.register.Authorities;
import uk.inspectionalerts.notification.subscription.Reached.Match;

/** Finds who is to hear of what, some persons at a time, so that it takes no more memory the more there are. */
@ApplicationScoped
public class Matching {

    private static final int PERSONS_AT_A_TIME = 500;
    private static final int RULES_KEPT = 1_000;

    private static final String LIVE =
            " from SubscriptionRow s where s.audience in :audiences and s.endedAt is null and s.confirmedAt is not null"
                    + " and s.escalates is null and s.person.id > :after";

    private final EntityManager entities;
    private final Authorities authorities;

    Matching(EntityManager entities, Authorities authorities) {
        this.entities = entities;
        this.authorities = authorities;
    }

    /**
     * Hands over everybody whom a rule for one of the audiences lets hear of the outcome and who may be alerted, each once
     * by a channel, in the order of their ids, some at a time.
     */
    @Transactional(TxType.MANDATORY)
    public void reached(Outcome outcome, Set<Audience> audiences, Consumer<List<Reached>> some) {
        Set<String> groups = outcome.about().map(this::groupsOf).orElse(Set.of());
        matching(audiences, rule -> rule.wants(outcome, groups), some);
    }

    /**
     * Those of the audience who named the council's place and may be told, each once with all rules that match. A webhook
     * is told alerts only.
     */
    @Transactional(TxType.MANDATORY)
    public List<Addressee> concerned(Council council, Audience audience) {
        Set<String> groups = groupsOf(council);
        List<Addressee> concerned = new ArrayList<>();
        matching(Set.of(audience), rule -> rule.concerns(council, groups), some -> some.stream()
                .filter(reached -> !reached.channel().equals(Target.WEBHOOK))
                .map(reached -> new Addressee(reached.person(), reached.channel(), reached.reason()))
                .forEach(concerned::add));
        return concerned;
    }

    private Set<String> groupsOf(Council council) {
        return authorities.groupsOf(council.urn());
    }

    private void matching(Set<Audience> audiences, Predicate<Rule> matches, Consumer<List<Reached>> some) {
        List<String> codes = audiences.stream().map(Audience::code).toList();
        RulesInWords rules = new RulesInWords(matches, this::inWords);
        UUID after = new UUID(0, 0);
        List<UUID> persons = persons(codes, after);
        while (!persons.isEmpty()) {
            UUID last = persons.get(persons.size() - 1);
            List<Reached> reached = reached(codes, after, last, rules);
            if (!reached.isEmpty()) {
                some.accept(reached);
            }
            after = last;
            persons = persons(codes, after);
        }
    }

    private List<UUID> persons(List<String> audiences, UUID after) {
        return entities.createQuery("select distinct s.person.id" + LIVE + " order by s.person.id", UUID.class)
                .setParameter("audiences", audiences)
                .setParameter("after", after)
                .setMaxResults(PERSONS_AT_A_TIME)
                .getResultList();
    }

    private List<Reached> reached(List<String> audiences, UUID after, UUID last, RulesInWords rules) {
        record Person(UUID id, String channel) {}
        List<SubscriptionRow> rows = entities.createQuery(
                        LIVE.replace("where", "join fetch s.person where")
                                + " and s.person.id <= :last order by s.person.id, s.createdAt",
                        SubscriptionRow.class)
                .setParameter("audiences", audiences)
                .setParameter("after", after)
                .setParameter("last", last)
                // else each of them is compared with what it was before every statement that follows
                .setHint("org.hibernate.readOnly", true)
                .getResultList();
        Map<Person, List<Match>> matched = new LinkedHashMap<>();
        for (SubscriptionRow row : rows) {
            Rule rule = row.rule();
            rules.of(rule).ifPresent(words -> matched.computeIfAbsent(
                            new Person(row.person.id, row.channel), any -> new ArrayList<>())
                    .add(new Match(row.id, rule, row.frequency(), words)));
            entities.detach(row);
            entities.detach(row.person);
        }
        return matched.entrySet().stream()
                .map(one -> new Reached(one.getKey().id(), one.getKey().channel(), one.getValue()))
                .toList();
    }

    private String inWords(Rule rule) {
        return rule.inWords(authorities::nameOf, authorities::regionOf);
    }

    /** Each rule is asked once, however many have it; those not met of late are forgotten. */
    private static final class RulesInWords {

        private final Predicate<Rule> matches;
        private final Function<Rule, String> inWords;
        private final Map<Rule, Optional<String>> known = new LinkedHashMap<>(16, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<Rule, Optional<String>> eldest) {
                return size() > RULES_KEPT;
            }
        };

        RulesInWords(Predicate<Rule> matches, Function<Rule, String> inWords) {
            this.matches = matches;
            this.inWords = inWords;
        }

        /** In plain English; empty if it does not match. */
        Optional<String> of(Rule rule) {
            return known.computeIfAbsent(
                    rule, one -> Optional.of(one).filter(matches).map(inWords));
        }
    }
}
