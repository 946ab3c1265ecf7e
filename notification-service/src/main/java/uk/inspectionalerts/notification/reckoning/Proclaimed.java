package uk.inspectionalerts.notification.reckoning;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.SortedSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A day that was made a bank holiday, or one no longer.
 *
 * @param added whether it became one
 */
record Proclaimed(LocalDate day, boolean added) {

    private static final Pattern LINE = Pattern.compile("(\\d{4}-\\d\\d-\\d\\d),(added|removed),\\S.*");

    /**
     * What a line of a file says.
     *
     * @throws IllegalArgumentException if it says nothing that is understood, with the line and what it should be
     */
    static Proclaimed of(String line) {
        Matcher parts = LINE.matcher(line.strip());
        try {
            if (parts.matches()) {
                return new Proclaimed(
                        LocalDate.parse(parts.group(1)), parts.group(2).equals("added"));
            }
        } catch (DateTimeException noSuchDay) {
            // told below like every other line that is none
        }
        throw new IllegalArgumentException("not a line of bank holidays: \"" + line
                + "\": write DATE,added,WHY or DATE,removed,WHY with a date like 2023-05-08");
    }

    void amend(SortedSet<LocalDate> holidays) {
        if (added) {
            holidays.add(day);
        } else {
            holidays.remove(day);
        }
    }
}
