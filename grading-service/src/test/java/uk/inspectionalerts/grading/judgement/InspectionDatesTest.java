package uk.inspectionalerts.grading.judgement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import uk.inspectionalerts.grading.judgement.InspectionDates.Span;

class InspectionDatesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            9 May to 20 May 2022                             | 2022-05-09 | 2022-05-20
            11 to 15 September 2023                          | 2023-09-11 | 2023-09-15
            27 September to 8 October 2021                   | 2021-09-27 | 2021-10-08
            13 November 2017 to 24 November 2017             | 2017-11-13 | 2017-11-24
            14 September – 8 October 2015                    | 2015-09-14 | 2015-10-08
            05 July 2016–27 July 2016                        | 2016-07-05 | 2016-07-27
            9-24 November 2017                               | 2017-11-09 | 2017-11-24
            8 – 12 July 2013                                 | 2013-07-08 | 2013-07-12
            11 ─ 22 July 2022                                | 2022-07-11 | 2022-07-22
            11 — 22 July 2022                                | 2022-07-11 | 2022-07-22
            14 January 2014- 5 February 2014                 | 2014-01-14 | 2014-02-05
            18 Feb 2014 – 12 March 2014                      | 2014-02-18 | 2014-03-12
            12/09/2016 to 06/10/2016                         | 2016-09-12 | 2016-10-06
            1/06/2015 – 25/06/2015                           | 2015-06-01 | 2015-06-25
            28 July 2016                                     | 2016-07-28 | 2016-07-28
            7 March 22 to 18 March 2022                      | 2022-03-07 | 2022-03-18
            19 November-11 December 2013 and 28 – 30 January 2014 | 2013-11-19 | 2014-01-30
            4 to 8 March 2019 and 25 to 29 March 2019        | 2019-03-04 | 2019-03-29
            28 November to 9 December 2022 and 9 to 13 January 2023 | 2022-11-28 | 2023-01-13
            28 November to 2 December and 9 to 13 January 2023 | 2022-11-28 | 2023-01-13
            12 December to 6 January 2023                    | 2022-12-12 | 2023-01-06
            27 September 2021 to 8 October                   | 2021-09-27 | 2021-10-08
            12 December 2022 to 6 January                    | 2022-12-12 | 2023-01-06
            Monday 9 May to Friday 20 May 2022               | 2022-05-09 | 2022-05-20
            1st to 5th June 2020                             | 2020-06-01 | 2020-06-05
            5, 6 and 7 May 2020                              | 2020-05-05 | 2020-05-07
            9 M ay to 2 0 May 202 2                          | 2022-05-09 | 2022-05-20
            9 May to 20 May 2022.                            | 2022-05-09 | 2022-05-20
            31 October until 11 November 2022                | 2022-10-31 | 2022-11-11
            29 February to 4 March 2024                      | 2024-02-29 | 2024-03-04
            From 9 May to 20 May 2022                        | 2022-05-09 | 2022-05-20
            between the 9 and the 20 May 2022                | 2022-05-09 | 2022-05-20
            9 May 2022 – to 20 May 2022                      | 2022-05-09 | 2022-05-20
            Mon 9 – Fri 20 May 2022                          | 2022-05-09 | 2022-05-20
            Tues 10 – Thurs 12 May 2022                      | 2022-05-10 | 2022-05-12
            14 Jan. 2019 to 25 Jan. 2019                     | 2019-01-14 | 2019-01-25
            8–12 July; 29 July–8 August 2019                 | 2019-07-08 | 2019-08-08
            8 to 12 July, and then from 29 July to 8 August 2019 | 2019-07-08 | 2019-08-08
            """)
    void readsEveryPrintedForm(String printed, LocalDate start, LocalDate end) {
        assertThat(InspectionDates.span(printed)).contains(new Span(start, end));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "May 2022",
                "9 to 20 May",
                "20 May to 9 May 2022",
                "30 February to 4 March 2022",
                "9 to 20 Mai 2022",
                "9 to 20 May 2022 and later",
                "9 May 2021 to 20 May 2022",
                "31/02/2016 to 06/10/2016",
                "99 May 2022",
                "9 to to 20 May 2022",
                "9 to from 20",
                "from to 20 May 2022",
                "to be confirmed"
            })
    void answersNothingWhereDatesDoNotFit(String printed) {
        assertThat(InspectionDates.span(printed)).isEmpty();
    }

    @Property
    void readsARangeInAnyForm(
            @ForAll("days") LocalDate start,
            @ForAll @IntRange(max = 27) int days,
            @ForAll("joints") String joint,
            @ForAll("forms") String form) {
        LocalDate end = start.plusDays(days);
        String first = DateTimeFormatter.ofPattern(shortened(form, start, end), Locale.UK)
                .format(start);
        String last = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK).format(end);
        assertThat(InspectionDates.span(first + joint + last)).contains(new Span(start, end));
    }

    @Property
    void everyTextHasAnAnswerOrNone(@ForAll String text) {
        InspectionDates.span(text).ifPresent(span -> assertThat(span.end()).isAfterOrEqualTo(span.start()));
    }

    /** A printed range leaves out what both days share, and never more. */
    private static String shortened(String form, LocalDate start, LocalDate end) {
        boolean oneMonth = start.getYear() == end.getYear() && start.getMonth() == end.getMonth();
        return form.equals("d") && !oneMonth ? "d MMMM" : form;
    }

    @Provide
    Arbitrary<LocalDate> days() {
        return Arbitraries.longs()
                .between(
                        LocalDate.of(2013, 11, 1).toEpochDay(),
                        LocalDate.of(2035, 12, 31).toEpochDay())
                .map(LocalDate::ofEpochDay);
    }

    @Provide
    Arbitrary<String> joints() {
        return Arbitraries.of(" to ", " – ", "-", "–", "—", " ─ ", "\u00a0to\u00a0", "- ", " until ");
    }

    @Provide
    Arbitrary<String> forms() {
        return Arbitraries.of("d", "d MMMM", "dd MMMM", "d MMMM yyyy", "EEEE d MMMM", "d/MM/yyyy");
    }
}
