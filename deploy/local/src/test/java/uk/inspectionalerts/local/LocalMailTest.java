package uk.inspectionalerts.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalMailTest {

    @TempDir
    Path folder;

    @Test
    void anAcceptedMessageIsKeptAndNumberingGoesOnAfterARestart() throws Exception {
        try (LocalMail mail = new LocalMail(folder).start()) {
            send(mail, "Durham: good");
            mail.close();
            assertThat(mail.isAlive()).isFalse();
            mail.start();

            send(mail, "Durham: outstanding");

            assertThat(mail.messages())
                    .extracting(Path::getFileName)
                    .map(Path::toString)
                    .containsExactly("000001.eml", "000002.eml");
            assertThat(Files.readString(mail.messages().get(1))).contains("Subject: Durham: outstanding");
        }
    }

    @Test
    void aRefusedMessageIsNotKept() throws Exception {
        try (LocalMail mail = new LocalMail(folder).start()) {
            mail.refuse(true);

            assertThatThrownBy(() -> send(mail, "Durham: good")).isInstanceOf(MessagingException.class);

            assertThat(mail.messages()).isEmpty();
            mail.refuse(false);
            send(mail, "Durham: good");
            assertThat(mail.messages()).hasSize(1);
        }
    }

    @Test
    void aSlowDomainIsAnsweredOnceItsTimeIsOverAndTheOthersAtOnce() throws Exception {
        try (LocalMail mail = new LocalMail(folder).start()) {
            Duration slow = Duration.ofSeconds(1);
            mail.answerSlowly("elsewhere.example", Duration.ofHours(1));
            send(mail, "Durham: good");
            assertThat(mail.messages()).hasSize(1);

            mail.answerSlowly("example.org", slow);

            Instant before = Instant.now();
            send(mail, "Durham: outstanding");
            assertThat(Duration.between(before, Instant.now())).isGreaterThanOrEqualTo(slow);
            assertThat(mail.messages()).hasSize(2);
        }
    }

    private static void send(LocalMail mail, String subject) throws MessagingException {
        Properties settings = new Properties();
        settings.setProperty("mail.smtp.host", "127.0.0.1");
        settings.setProperty("mail.smtp.port", Integer.toString(mail.port()));
        MimeMessage message = new MimeMessage(Session.getInstance(settings));
        message.setFrom(new InternetAddress("alerts@example.org"));
        message.setRecipient(RecipientType.TO, new InternetAddress("press@example.org"));
        message.setSubject(subject);
        message.setText("The report was published today.");
        Transport.send(message);
    }
}
