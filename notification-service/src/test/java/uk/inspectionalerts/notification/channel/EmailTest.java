package uk.inspectionalerts.notification.channel;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import uk.inspectionalerts.local.LocalMail;
import uk.inspectionalerts.local.LocalStackResource;
import uk.inspectionalerts.notification.alert.SendResult;
import uk.inspectionalerts.notification.alert.SendResult.Accepted;
import uk.inspectionalerts.notification.alert.SendResult.Refused;
import uk.inspectionalerts.notification.alert.SendResult.Unreached;

/** Letters to the mail server that the tests share. */
@QuarkusTest
@QuarkusTestResource(LocalStackResource.class)
class EmailTest {

    private static final String GONE = "gone@email.example";

    @Inject
    Email email;

    LocalMail mail;

    private final ExecutorService workers = Executors.newFixedThreadPool(4);

    @AfterEach
    void the_mail_server_takes_everything_again() {
        mail.start();
        mail.refuse(false);
        mail.refuseForGood("");
        workers.shutdownNow();
    }

    @Test
    void the_servers_word_decides_whether_it_is_tried_again() {
        mail.refuseForGood(GONE);
        assertThat(email.send(letter(GONE))).isInstanceOf(Refused.class);
        assertThat(email.send(letter("here@email.example"))).isInstanceOf(Accepted.class);
        mail.refuse(true);
        assertThat(email.send(letter("here@email.example"))).isInstanceOf(Unreached.class);
    }

    @Test
    void a_server_that_is_away_is_no_fault_of_the_reader() {
        mail.close();
        assertThat(email.send(letter("here@email.example"))).isInstanceOf(Unreached.class);

        mail.start();

        assertThat(email.send(letter("here@email.example"))).isInstanceOf(Accepted.class);
    }

    /** An answer that got lost between two threads of the mail client once cost its letter twenty seconds. */
    @Test
    void a_letter_that_follows_refused_ones_is_taken_at_once() {
        Instant start = Instant.now();
        for (int round = 0; round < 100; round++) {
            mail.refuse(true);
            assertThat(sentTogether()).allMatch(Unreached.class::isInstance);
            mail.refuse(false);
            assertThat(sentTogether()).allMatch(Accepted.class::isInstance);
        }
        assertThat(Duration.between(start, Instant.now())).isLessThan(Duration.ofSeconds(18));
    }

    private List<SendResult> sentTogether() {
        return IntStream.range(0, 4)
                .mapToObj(nth -> workers.submit(() -> email.send(letter("here@email.example"))))
                .toList()
                .stream()
                .map(EmailTest::ended)
                .toList();
    }

    private static SendResult ended(Future<SendResult> sending) {
        try {
            return sending.get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Letter letter(String address) {
        return new Letter(
                UUID.randomUUID(),
                address,
                new Message("A letter", "Its text", "<p>Its text</p>"),
                Optional.empty(),
                Optional.empty());
    }
}
