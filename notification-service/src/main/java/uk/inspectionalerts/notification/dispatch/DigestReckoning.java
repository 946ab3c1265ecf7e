package uk.inspectionalerts.notification.dispatch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import uk.inspectionalerts.notification.alert.Alert;
import uk.inspectionalerts.notification.briefing.Digest;
import uk.inspectionalerts.notification.briefing.DigestItem;
import uk.inspectionalerts.notification.collecting.Digests;
import uk.inspectionalerts.notification.dispatch.Telling.OfAlert;
import uk.inspectionalerts.notification.raising.Alerts;
import uk.inspectionalerts.notification.raising.Outcomes;

/** What a digest tells, reckoned when it is about to be sent. */
@ApplicationScoped
class DigestReckoning {

    private final Digests digests;
    private final Alerts alerts;
    private final Outcomes outcomes;

    DigestReckoning(Digests digests, Alerts alerts, Outcomes outcomes) {
        this.digests = digests;
        this.alerts = alerts;
        this.outcomes = outcomes;
    }

    /**
     * Every entry as things stand, without those that were overtaken. No outcome of these inspections is kept until the
     * transaction ends. Whoever keeps one and addresses it to this very digest waits for us as we wait for it: the
     * database ends one of the two, which is then tried again.
     */
    @Transactional(TxType.MANDATORY)
    Telling of(UUID digest) {
        Map<UUID, List<String>> entries = digests.entries(digest);
        List<Alert> added = entries.keySet().stream()
                .map(id -> alerts.alert(id).orElseThrow().alert())
                .toList();
        added.stream().map(Alert::inspection).distinct().sorted().forEach(outcomes::lock);
        List<OfAlert> left = added.stream()
                .map(alert -> new OfAlert(alert, outcomes.telling(alert), Optional.empty()))
                .filter(telling -> telling.outcome().isPresent())
                .toList();
        return left.size() > 1 ? together(digest, left, entries) : alone(digest, left, entries);
    }

    private Telling alone(UUID digest, List<OfAlert> atMostOne, Map<UUID, List<String>> entries) {
        Set<UUID> told = atMostOne.stream().map(only -> only.alert().id()).collect(Collectors.toSet());
        digests.telling(digest, told);
        return new Telling.OfDigest(digest, atMostOne.stream().findFirst(), Optional.empty(), rules(entries, told));
    }

    private Telling together(UUID digest, List<OfAlert> several, Map<UUID, List<String>> entries) {
        Digest told = Digest.of(several.stream()
                .map(one -> DigestItem.of(one.alert(), one.outcome().orElseThrow()))
                .toList());
        digests.telling(digest, told.alerts());
        return new Telling.OfDigest(digest, Optional.empty(), Optional.of(told), rules(entries, told.alerts()));
    }

    /** The rules for whose sake these are told, in plain English. */
    private static String rules(Map<UUID, List<String>> entries, Set<UUID> told) {
        return entries.entrySet().stream()
                .filter(entry -> told.contains(entry.getKey()))
                .flatMap(entry -> entry.getValue().stream())
                .distinct()
                .sorted()
                .collect(Collectors.joining("; and ", "", "."));
    }
}
