package uk.inspectionalerts.notification.channel;

import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.ext.mail.MailClient;
import io.vertx.ext.mail.MailConfig;
import io.vertx.ext.mail.MailMessage;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.concurrent.CompletableFuture;

/**
 * The connections to the mail server that takes all letters. Each is one for many letters; one on which the server says
 * nothing for a while is closed, so that it is not lost to the letters that follow.
 */
@ApplicationScoped
class MailRelay {

    private final MailClient client;
    private final Context loop;

    @Inject
    MailRelay(Vertx vertx, RelaySettings settings) {
        this(vertx, settings.toMailConfig());
    }

    MailRelay(Vertx vertx, MailConfig config) {
        this.client = MailClient.create(vertx, config);
        this.loop = vertx.getOrCreateContext();
    }

    /**
     * Hands the mail to the server. All of it happens on one event loop: where a connection and its user are on two, the
     * client drops an answer of the server now and then, and the letter waits for it until its time is over.
     */
    CompletableFuture<Void> send(MailMessage mail) {
        CompletableFuture<Void> sent = new CompletableFuture<>();
        loop.runOnContext(on ->
                client.sendMail(mail).onSuccess(ok -> sent.complete(null)).onFailure(sent::completeExceptionally));
        return sent;
    }

    @PreDestroy
    void close() {
        client.close();
    }
}
