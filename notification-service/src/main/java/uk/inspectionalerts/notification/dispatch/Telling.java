package uk.inspectionalerts.notification.dispatch;

import java.util.Optional;
import java.util.UUID;
import uk.inspectionalerts.notification.alert.Alert;
import uk.inspectionalerts.notification.briefing.Digest;
import uk.inspectionalerts.notification.channel.Letter.Basis;
import uk.inspectionalerts.notification.channel.Message;
import uk.inspectionalerts.notification.channel.Texts;
import uk.inspectionalerts.notification.notice.Invitation;
import uk.inspectionalerts.notification.notice.Notice;
import uk.inspectionalerts.notification.outcome.Outcome;

/** What a delivery tells, as things stand when it is claimed. */
sealed interface Telling {

    /** The message; empty when it has been overtaken. */
    Optional<Message> message(Texts texts, String why);

    /** The one alert that it tells, if it tells one. */
    default Optional<Basis> basis() {
        return Optional.empty();
    }

    /** Why there is no message when there is none. */
    String overtaken();

    /** What it is, for a log. */
    String what();

    /** An alert; {@code outcome} is empty when a later one has overtaken it. */
    record OfAlert(Alert alert, Optional<Outcome> outcome) implements Telling {
        @Override
        public Optional<Message> message(Texts texts, String why) {
            return outcome.map(told -> texts.of(told, alert, why));
        }

        @Override
        public Optional<Basis> basis() {
            return outcome.map(told -> new Basis(alert, told.heading().version()));
        }

        @Override
        public String overtaken() {
            return "superseded by a later outcome";
        }

        @Override
        public String what() {
            return "a " + alert.audience().code() + " alert on inspection " + alert.inspection();
        }
    }

    /**
     * Several alerts in one message. Both are empty when none of them is to be told any more.
     *
     * @param alone the only one that is left: it is told in a text of its own
     * @param rules those for whose sake it is sent, in plain English
     */
    record OfDigest(UUID id, Optional<OfAlert> alone, Optional<Digest> digest, String rules) implements Telling {
        @Override
        public Optional<Message> message(Texts texts, String why) {
            return alone.flatMap(alert -> alert.message(texts, rules))
                    .or(() -> digest.map(told -> texts.of(told, rules)));
        }

        @Override
        public Optional<Basis> basis() {
            return alone.flatMap(OfAlert::basis);
        }

        @Override
        public String overtaken() {
            return "nothing is left to tell: superseded by later outcomes, or the subscriptions ended";
        }

        @Override
        public String what() {
            return "digest " + id;
        }
    }

    /** The owner of an address is asked to confirm; {@code invitation} is empty when there is nothing to confirm. */
    record OfSubscription(UUID id, Optional<Invitation> invitation) implements Telling {
        @Override
        public Optional<Message> message(Texts texts, String why) {
            return invitation.map(texts::of);
        }

        @Override
        public String overtaken() {
            return "there is nothing to confirm any more";
        }

        @Override
        public String what() {
            return "the letter that asks to confirm subscription " + id;
        }
    }

    /** A notice to operators or to a council; {@code notice} is empty when what it tells is over. */
    record OfNotice(UUID id, Optional<Notice> notice) implements Telling {
        @Override
        public Optional<Message> message(Texts texts, String why) {
            return notice.map(told -> texts.of(told, why));
        }

        @Override
        public String overtaken() {
            return "it was over before it could be told";
        }

        @Override
        public String what() {
            return "notice " + id;
        }
    }
}
