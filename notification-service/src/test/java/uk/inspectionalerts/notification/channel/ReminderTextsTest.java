package uk.inspectionalerts.notification.channel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.inspectionalerts.notification.deadline.Calendars;
import uk.inspectionalerts.notification.deadline.Deadline;
import uk.inspectionalerts.notification.deadline.Duty;
import uk.inspectionalerts.notification.deadline.LiveDeadline;
import uk.inspectionalerts.notification.deadline.Receipt;
import uk.inspectionalerts.notification.deadline.Reminder;
import uk.inspectionalerts.notification.deadline.Step;
import uk.inspectionalerts.notification.deadline.WorkingDays;
import uk.inspectionalerts.notification.notice.Notice;
import uk.inspectionalerts.notification.outcome.Council;

/** Holds what councils are told of their deadlines against the texts that people have read and approved. */
class ReminderTextsTest {

    private static final String WHY = "every report on North Tyneside.";
    private static final UUID INSPECTION = UUID.fromString("1d8596fc-59f7-52d1-ab7b-b4b6112d1c3c");
    private static final LocalDate PUBLISHED = LocalDate.of(2020, 4, 15);
    private static final WorkingDays CALENDAR = Calendars.dated();
    private static final Receipt KNOWN = Receipt.on(LocalDate.of(2020, 4, 8));
    private static final Receipt ESTIMATED = Receipt.estimated(PUBLISHED, CALENDAR);

    @ParameterizedTest
    @CsvSource({"TWENTY_DAYS,20", "ONE_DAY,1", "DUE,0", "OVERDUE,0"})
    void reads_as_approved(Step step, int left) throws IOException {
        String name = "deadline." + step.code();

        approved(
                name + ".known",
                reminder(Duty.STATEMENT, KNOWN, "North Tyneside").at(step, left));
        approved(
                name + ".estimated",
                reminder(Duty.REPORT, ESTIMATED, "North Tyneside").at(step, left));
    }

    @Test
    void a_moved_deadline_reads_as_approved() throws IOException {
        Deadline before = Deadline.of(Duty.STATEMENT, Receipt.on(LocalDate.of(2020, 4, 7)), CALENDAR);

        approved(
                "deadline.moved",
                reminder(Duty.STATEMENT, KNOWN, "North Tyneside").moved(before, "v2"));
    }

    @Test
    void the_longest_name_keeps_the_measure_and_the_news() {
        Message message = TextsTest.TEXTS.of(
                reminder(Duty.DRAFT, ESTIMATED, "Bournemouth, Christchurch and Poole")
                        .at(Step.TWENTY_DAYS, 14),
                WHY);

        assertThat(message.subject())
                .hasSize(78)
                .startsWith("May be due in 14 working days: draft statement of action");
        assertThat(message.text().lines())
                .allMatch(line -> line.length() <= 76 || !line.strip().contains(" "));
    }

    @Test
    void hostile_words_stay_words() {
        LiveDeadline live = live(Duty.REPORT, KNOWN, "<script>alert(1)</script>", Optional.of("<b>x</b>"));

        Message message = TextsTest.TEXTS.of(new Reminder(live).at(Step.DUE, 0), WHY);

        assertThat(message.html()).doesNotContain("<script", "<b>");
    }

    private static Reminder reminder(Duty duty, Receipt receipt, String council) {
        return new Reminder(live(duty, receipt, council, Optional.of("Quality and practice team")));
    }

    private static LiveDeadline live(Duty duty, Receipt receipt, String council, Optional<String> owner) {
        return new LiveDeadline(
                UUID.randomUUID(),
                INSPECTION,
                new Council("80529", council, Optional.of("E12000001")),
                PUBLISHED,
                receipt.estimated() ? Optional.empty() : Optional.of(receipt.earliest()),
                Deadline.of(duty, receipt, CALENDAR),
                owner,
                Optional.empty(),
                Optional.empty());
    }

    private static void approved(String name, Notice notice) throws IOException {
        Message message = TextsTest.TEXTS.of(notice, WHY);
        TextsTest.approved(name + ".txt", "Subject: " + message.subject() + "\n\n" + message.text());
        TextsTest.approved(name + ".html", message.html());
    }
}
