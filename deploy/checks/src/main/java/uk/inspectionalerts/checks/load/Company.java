package uk.inspectionalerts.checks.load;

import java.time.Duration;
import uk.inspectionalerts.checks.Client;
import uk.inspectionalerts.checks.receiving.Hooks;
import uk.inspectionalerts.checks.receiving.Weather;
import uk.inspectionalerts.checks.streaming.Readers;
import uk.inspectionalerts.local.LocalMail;
import uk.inspectionalerts.local.process.Ports;

/**
 * Two webhooks and the readers of one mail domain, who want everything too. In good company they answer at once; in bad
 * company the webhooks take what is posted and never answer, and the mail domain does so after ten seconds.
 */
final class Company implements AutoCloseable {

    private static final String DOMAIN = "slow.example";
    private static final int HOOKS = 2;
    private static final int READERS = 20;
    private static final Duration SLOW = Duration.ofSeconds(10);

    private final LocalMail mail;
    private final Hooks hooks = Hooks.on(Ports.free());

    Company(LocalMail mail) {
        this.mail = mail;
    }

    /** Subscribes all of them. */
    void join(Client client) {
        for (int hook = 0; hook < HOOKS; hook++) {
            client.subscribe("webhook", Readers.enrolled("hook-" + hook, client, hooks), "general");
        }
        for (int reader = 0; reader < READERS; reader++) {
            client.subscribe("reader-" + reader + "@" + DOMAIN);
        }
    }

    void turnBad() {
        hooks.weather(Weather.HANGING);
        mail.answerSlowly(DOMAIN, SLOW);
    }

    void turnGood() {
        hooks.weather(Weather.FAIR);
        mail.answerSlowly("", Duration.ZERO);
    }

    @Override
    public void close() {
        turnGood();
        hooks.close();
    }
}
