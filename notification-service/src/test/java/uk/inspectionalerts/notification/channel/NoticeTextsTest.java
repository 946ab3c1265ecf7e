package uk.inspectionalerts.notification.channel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import uk.inspectionalerts.notification.notice.Invitation;
import uk.inspectionalerts.notification.notice.Notice;
import uk.inspectionalerts.notification.notice.SourceTrouble;
import uk.inspectionalerts.notification.notice.TroubleKind;

/** Holds what operators are told against the texts that people have read and approved, as {@link TextsTest} does. */
class NoticeTextsTest {

    private static final String WHY = "you are subscribed as an operator.";
    private static final Instant SINCE = Instant.parse("2026-07-01T09:15:00Z");
    private static final List<String> MISSING = List.of(
            "Durham, inspection of 4 July 2026: https://reports.example/file/50187811 (answers 404)",
            "Kent, focused visit of 3 July 2026: https://reports.example/file/50187654 (answers 404)");

    @ParameterizedTest
    @EnumSource
    void reads_as_approved(TroubleKind kind) throws IOException {
        SourceTrouble trouble = trouble("reports-site", kind);
        String name = "source-" + kind.name().toLowerCase(Locale.ROOT);

        approved(name + ".begun", trouble.begun(summary(kind), kind == TroubleKind.GAP ? MISSING : List.of()));
        approved(name + ".over", trouble.over(SINCE.plusSeconds(7_200)));
    }

    @Test
    void the_request_to_confirm_reads_as_approved() throws IOException {
        Message message = TextsTest.TEXTS.of(new Invitation(
                "Tell me at once when any authority in the North East becomes or stops being inadequate.",
                URI.create("https://alerts.example/subscriptions/confirmation?token=confirm.1.2"),
                SINCE));

        TextsTest.approved("invitation.txt", "Subject: " + message.subject() + "\n\n" + message.text());
        TextsTest.approved("invitation.html", message.html());
    }

    @Test
    void the_longest_notice_keeps_its_measure() {
        Message message = TextsTest.TEXTS.of(
                trouble("a-source-with-a-name-" + "x".repeat(79), TroubleKind.GAP)
                        .begun("51 documents are listed that are not held", Collections.nCopies(50, MISSING.get(0))),
                WHY);

        assertThat(message.subject()).hasSize(78);
        assertThat(message.text().lines())
                .allMatch(line -> line.length() <= 76 || !line.strip().contains(" "));
        assertThat(message.text()).contains("51 documents are listed that are not held. As far as is known");
    }

    @Test
    void hostile_words_stay_words() {
        Message message = TextsTest.TEXTS.of(
                trouble("<script>alert(1)</script>", TroubleKind.CHANGED)
                        .begun("The page says <img src=x>.", List.of("<b>bold</b>")),
                WHY);

        assertThat(message.html()).doesNotContain("<script", "<img", "<b>");
    }

    private static SourceTrouble trouble(String source, TroubleKind kind) {
        return new SourceTrouble(UUID.randomUUID(), source, kind, SINCE);
    }

    private static String summary(TroubleKind kind) {
        return switch (kind) {
            case UNREACHABLE -> "The site has answered with errors only, 8 times.";
            case CHANGED -> "The listing no longer has the table that reports were read from.";
            case QUIET -> "Nothing was published for 23 days; the longest pause at this time of year was 12.";
            case GAP -> "2 documents are listed that are not held.";
        };
    }

    private static void approved(String name, Notice notice) throws IOException {
        Message message = TextsTest.TEXTS.of(notice, WHY);
        TextsTest.approved(name + ".txt", "Subject: " + message.subject() + "\n\n" + message.text());
        TextsTest.approved(name + ".html", message.html());
    }
}
