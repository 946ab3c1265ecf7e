package uk.inspectionalerts.checks;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * A made-up report in plain text with the five judgements that were printed from 2023. For load and failure runs, which need
 * more reports than one should ship, each of another inspection; it says of itself that nobody was inspected.
 *
 * @param authority the authority's name as a report prints it
 * @param firstDay first day of the inspection; the last is four days later
 * @param overall the grade of every area, as printed
 */
public record SyntheticReport(String authority, LocalDate firstDay, String overall) {

    private static final DateTimeFormatter PRINTED = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);

    /** The document, as UTF-8 text with a tab between judgement and grade. */
    public byte[] bytes() {
        String grade = overall.toLowerCase(Locale.UK);
        return """
                Inspection of %1$s local authority children's services

                Inspection dates: %2$s to %3$s

                Lead inspector: Avery Example, His Majesty's Inspector

                Judgement\tGrade
                The impact of leaders on social work practice with children and families\t%4$s
                The experiences and progress of children who need help and protection\t%4$s
                The experiences and progress of children in care\t%4$s
                The experiences and progress of care leavers\t%4$s
                Overall effectiveness\t%4$s

                This is a made-up report for tests: no council was inspected.

                What needs to improve?

                - The recording of management oversight.

                The experiences and progress of children who need help and protection: %5$s

                1. Families receive help at an early stage and thresholds are well understood.

                The experiences and progress of children in care: %5$s

                2. Most plans are reviewed in time. However, records of decisions are not always clear.

                The experiences and progress of care leavers: %5$s

                3. Personal advisers keep in touch and know their young people well.

                The impact of leaders on social work practice with children and families: %5$s

                4. Leaders know their services well and act on what they learn.
                """
                .formatted(authority, PRINTED.format(firstDay), PRINTED.format(firstDay.plusDays(4)), overall, grade)
                .getBytes(StandardCharsets.UTF_8);
    }
}
