package uk.inspectionalerts.notification.vetting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import uk.inspectionalerts.notification.informing.OperatorNotices;
import uk.inspectionalerts.notification.notice.Notice;
import uk.inspectionalerts.notification.notice.RulesNeverFiring;
import uk.inspectionalerts.notification.subscription.Keeping;
import uk.inspectionalerts.notification.subscription.Subscription;
import uk.inspectionalerts.notification.subscription.Subscriptions;

/** Use case: operators hear which rules can never fire: once of each, and once that none is left. */
@ApplicationScoped
class VetRules {

    private static final int MOST_SHOWN = 50;
    private static final int PAGE = 500;

    private final Subscriptions subscriptions;
    private final Keeping keeping;
    private final OperatorNotices notices;

    VetRules(Subscriptions subscriptions, Keeping keeping, OperatorNotices notices) {
        this.subscriptions = subscriptions;
        this.keeping = keeping;
        this.notices = notices;
    }

    /** Vets the rules of all live subscriptions. A second time on one day tells nobody anything. */
    @Transactional
    void on(LocalDate day) {
        RulesNeverFiring found = new RulesNeverFiring(day, neverFiring());
        Optional<Notice> known = notices.open(RulesNeverFiring.KEYS);
        if (found.rules().isEmpty()) {
            known.ifPresent(open -> notices.over(open.key(), found.over()));
        } else if (known.isEmpty()) {
            notices.raise(found.begun());
        } else if (isNews(found.begun(), known.get())) {
            notices.replace(known.get().key(), found.begun());
        }
    }

    private static boolean isNews(Notice found, Notice known) {
        return !found.key().equals(known.key()) && !known.details().containsAll(found.details());
    }

    private List<String> neverFiring() {
        List<String> lines = new ArrayList<>();
        UUID last = new UUID(0, 0);
        List<Subscription> page;
        do {
            page = subscriptions.live(last, PAGE);
            for (Subscription subscription : page) {
                keeping.neverFires(subscription.rule())
                        .ifPresent(reason -> lines.add("Number " + subscription.id() + ": " + reason));
                last = subscription.id();
            }
        } while (page.size() == PAGE && lines.size() < MOST_SHOWN);
        return lines.stream().limit(MOST_SHOWN).toList();
    }
}
