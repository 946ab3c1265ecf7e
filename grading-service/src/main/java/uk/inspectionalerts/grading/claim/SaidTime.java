package uk.inspectionalerts.grading.claim;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * The time of which something is said.
 *
 * @param first its first day; the same as the last for a day
 */
record SaidTime(LocalDate first, LocalDate last) {

    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
    private static final String MONTH =
            "(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?"
                    + "|nov(?:ember)?|dec(?:ember)?)";
    private static final String AT = "\\b(?:(?:as )?(?:at|of|on|in|by|during) )?";

    private record Form(Pattern pattern, Function<MatchResult, SaidTime> reading) {}

    private static final List<Form> FORMS = List.of(
            form(
                    "(\\d{1,2}) ?(?:st|nd|rd|th)? (?:of )?" + MONTH + " (\\d{4})",
                    found -> day(number(found, 3), month(found.group(2)), number(found, 1))),
            form(
                    MONTH + " (\\d{1,2})(?:st|nd|rd|th)? (\\d{4})",
                    found -> day(number(found, 3), month(found.group(1)), number(found, 2))),
            form("(\\d{4}) (\\d{1,2}) (\\d{1,2})", found -> day(number(found, 1), number(found, 2), number(found, 3))),
            form("(\\d{1,2}) (\\d{1,2}) (\\d{4})", found -> day(number(found, 3), number(found, 2), number(found, 1))),
            form(MONTH + " (\\d{4})", found -> month(number(found, 2), month(found.group(1)))),
            form("((?:19|20)\\d{2})", found -> year(number(found, 1))));

    /** The time that these words name; empty where they name none. */
    static Optional<SaidTime> takenFrom(Unread words) {
        List<SaidTime> times = new ArrayList<>();
        for (Form form : FORMS) {
            words.take(form.pattern).ifPresent(found -> times.add(form.reading.apply(found)));
            words.left(form.pattern).ifPresent(other -> {
                throw new UnclearWords("It names two times, of which '" + other
                        + "' is one: write the day, month or year of which it is said, and no other.");
            });
        }
        if (times.size() > 1) {
            throw new UnclearWords("It names " + times.size()
                    + " times: write the day, month or year of which it is said, and no other.");
        }
        return times.stream().findFirst();
    }

    boolean contains(LocalDate day) {
        return !day.isBefore(first) && !day.isAfter(last);
    }

    private static Form form(String words, Function<MatchResult, SaidTime> reading) {
        return new Form(Pattern.compile(AT + words + "\\b"), found -> {
            try {
                return reading.apply(found);
            } catch (DateTimeException impossible) {
                throw new UnclearWords("There is no such day as '" + found.group() + "': write one of the calendar.");
            }
        });
    }

    private static SaidTime day(int year, int month, int day) {
        LocalDate date = LocalDate.of(year, month, day);
        return new SaidTime(date, date);
    }

    private static SaidTime month(int year, int month) {
        YearMonth whole = YearMonth.of(year, month);
        return new SaidTime(whole.atDay(1), whole.atEndOfMonth());
    }

    private static SaidTime year(int year) {
        return new SaidTime(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
    }

    private static int month(String name) {
        return MONTHS.indexOf(name.substring(0, 3)) + 1;
    }

    private static int number(MatchResult found, int group) {
        return Integer.parseInt(found.group(group));
    }
}
