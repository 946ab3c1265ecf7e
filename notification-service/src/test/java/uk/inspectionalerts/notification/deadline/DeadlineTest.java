package uk.inspectionalerts.notification.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.inspectionalerts.notification.outcome.Framework;
import uk.inspectionalerts.notification.outcome.ReportKind;
import uk.inspectionalerts.notification.outcome.Visit;

class DeadlineTest {

    private static final WorkingDays CALENDAR = Calendars.dated();

    @ParameterizedTest
    @CsvSource({
        // North Tyneside: its minute says 21 July 2020, and the neighbours of the day that it implies
        "2020-04-08, 2020-07-21",
        "2020-04-09, 2020-07-22",
        "2020-04-14, 2020-07-23",
        "2020-04-15, 2020-07-24",
        "2020-04-16, 2020-07-27",
        // Kirklees
        "2016-11-28, 2017-03-09",
        "2016-11-25, 2017-03-08",
        // Bath and North East Somerset
        "2025-08-14, 2025-11-21",
        "2025-08-05, 2025-11-12"
    })
    void the_statement_of_action_is_due_seventy_working_days_after_receipt(LocalDate received, LocalDate due) {
        Deadline deadline = Deadline.of(Duty.STATEMENT, Receipt.on(received), CALENDAR);

        assertThat(deadline).isEqualTo(new Deadline(Duty.STATEMENT, due, due, false));
    }

    @ParameterizedTest
    @CsvSource({
        "REPORT,2020-04-08,2020-05-26",
        "DRAFT,2020-04-08,2020-05-11",
        // the two days of the platinum jubilee and the moved spring holiday
        "REPORT,2022-05-03,2022-06-16",
        // the state funeral
        "DRAFT,2022-09-02,2022-10-03",
        // received on a Saturday: Monday is the first day
        "DRAFT,2024-06-01,2024-06-28",
        // over Christmas
        "DRAFT,2024-12-16,2025-01-16"
    })
    void the_day_after_receipt_is_the_first_and_holidays_do_not_count(Duty duty, LocalDate received, LocalDate due) {
        assertThat(Deadline.of(duty, Receipt.on(received), CALENDAR).earliest()).isEqualTo(due);
    }

    @Test
    void without_the_day_of_receipt_the_deadline_is_a_range_marked_as_estimated() {
        Receipt receipt = Receipt.estimated(LocalDate.of(2020, 4, 15), CALENDAR);

        Deadline deadline = Deadline.of(Duty.STATEMENT, receipt, CALENDAR);

        // five working days before 15 April 2020, over Easter, is 6 April
        assertThat(receipt).isEqualTo(new Receipt(LocalDate.of(2020, 4, 6), LocalDate.of(2020, 4, 15), true));
        assertThat(deadline.earliest()).isEqualTo(LocalDate.of(2020, 7, 17));
        assertThat(deadline.latest()).isEqualTo(LocalDate.of(2020, 7, 24));
        assertThat(deadline.inWords()).isEqualTo("between 17 July 2020 and 24 July 2020 (estimated)");
    }

    @ParameterizedTest
    @CsvSource({
        "2020-06-19,", // 22 left
        "2020-06-23,TWENTY_DAYS",
        "2020-07-06,TWENTY_DAYS",
        "2020-07-07,TEN_DAYS",
        "2020-07-14,FIVE_DAYS",
        "2020-07-18,FIVE_DAYS", // a Saturday: still two left
        "2020-07-20,ONE_DAY",
        "2020-07-21,DUE",
        "2020-07-22,OVERDUE",
        "2021-07-22,OVERDUE"
    })
    void the_step_is_the_last_one_reached(LocalDate today, Step step) {
        assertThat(Step.reached(LocalDate.of(2020, 7, 21), today, CALENDAR)).isEqualTo(Optional.ofNullable(step));
    }

    @ParameterizedTest
    @CsvSource({
        "OVERDUE,FIVE_DAYS,FIVE_DAYS",
        "TEN_DAYS,,",
        ",FIVE_DAYS,",
        "TWENTY_DAYS,FIVE_DAYS,TWENTY_DAYS",
        "TEN_DAYS,TEN_DAYS,TEN_DAYS"
    })
    void once_the_end_has_moved_only_the_steps_still_ahead_are_told(Step told, Step reached, Step still) {
        assertThat(Step.stillTold(Optional.ofNullable(told), Optional.ofNullable(reached)))
                .isEqualTo(Optional.ofNullable(still));
    }

    @ParameterizedTest
    @CsvSource({
        "INSPECTION,false,REPORT STATEMENT",
        "FOCUSED_VISIT,false,''",
        "FOCUSED_VISIT,true,DRAFT STATEMENT",
        "MONITORING_VISIT,true,''",
        "JTAI,false,''",
        "OTHER,false,''"
    })
    void the_kind_of_visit_decides_what_is_to_be_done(ReportKind kind, boolean priorityAction, String duties) {
        LocalDate day = LocalDate.of(2026, 6, 1);
        Visit visit = new Visit(
                Framework.ILACS_V3,
                kind,
                day,
                day,
                Optional.empty(),
                priorityAction ? List.of("Oversight.") : List.of());

        assertThat(Duty.after(visit).stream().map(Duty::name).toList())
                .isEqualTo(duties.isEmpty() ? List.of() : List.of(duties.split(" ")));
    }

    @ParameterizedTest
    @CsvSource({
        "2025-08-14,2025-08-14,", // Bath: nine days after publication, today
        "2025-08-15,2025-08-14,in the future",
        "2025-05-07,2025-08-14,", // 90 days before
        "2025-05-06,2025-08-14,give a day from 2025-05-07 to 2025-09-04",
        "2025-09-05,2025-12-01,give a day from 2025-05-07 to 2025-09-04",
        "0205-08-14,2025-08-14,give a day from"
    })
    void a_day_of_receipt_that_cannot_be_is_refused_with_the_reason(LocalDate day, LocalDate today, String reason) {
        Optional<String> refusal = Receipt.refusal(day, LocalDate.of(2025, 8, 5), today);

        assertThat(refusal.isPresent()).isEqualTo(reason != null);
        refusal.ifPresent(words -> assertThat(words).contains(reason));
    }

    @Test
    void a_calendar_that_does_not_reach_the_day_says_so_and_counts_nothing() {
        assertThatThrownBy(() -> CALENDAR.after(LocalDate.of(2035, 12, 1), 70))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the calendar of working days does not reach 2036-01-01");
    }
}
