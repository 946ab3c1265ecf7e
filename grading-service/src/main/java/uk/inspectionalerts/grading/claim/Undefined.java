package uk.inspectionalerts.grading.claim;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What is often claimed and cannot be derived, because the record does not hold it or because nobody has defined it.
 *
 * @param why as it follows the words in question
 */
record Undefined(Pattern words, String why) {

    private static final String NO_REGION =
            "is not defined: the record knows the nine regions of England, such as the North East";

    private static final List<Undefined> ALL = List.of(
            undefined(
                    "(?:among|amongst|one of|some of|part of) the (?:(?:very|few) )?"
                            + "(?:best|first|highest|top|strongest|few|elite|select)\\b(?: few)?",
                    "names no number"),
            undefined(
                    "top (?:" + NumberWords.NUMBER + "(?: percent)?|tier|flight|league)\\b",
                    "names no number of authorities"),
            undefined(
                    "outside\\b",
                    "leaves a part of England out: ranks are told of England, of a region and of a listed group"),
            undefined("(?:the )?(?:north|south|east|west|midlands|yorkshire|home counties|home county)\\b", NO_REGION),
            undefined("cit(?:y|ies)\\b", "is no list that can be cited: core cities are"),
            undefined("(?:county|counties|shires?)\\b", "is no list that can be cited: two-tier counties are"),
            undefined("(?:unitary|unitaries|boroughs?|trusts?|metropolitan)\\b", "is no list that is kept here"),
            undefined(
                    "(?:world|uk|united kingdom|britain|great britain|europe)\\b",
                    "is not in the record, which is of England"),
            undefined(
                    "(?:fast|faster|fastest|quick|quicker|quickest|quickly|rapid|rapidly|speed)\\b", "is not compared"),
            undefined(
                    "(?:directions?|interventions?|commissioners?|special measures)\\b",
                    "is not in the record, which holds the grades of inspections"));

    private static final Pattern PLAIN_TITLES =
            Pattern.compile("\\b(?:city|county|borough|metropolitan|unitary)(?: \\w+)? council\\b|\\bcity of\\b");

    /** The first such words that are left, and why nothing can be said; scopes that are defined must have been taken. */
    static Optional<String> in(Unread words) {
        words.takeAll(PLAIN_TITLES);
        return ALL.stream()
                .flatMap(undefined ->
                        words.left(undefined.words).map(found -> "'" + found + "' " + undefined.why).stream())
                .findFirst();
    }

    private static Undefined undefined(String words, String why) {
        return new Undefined(Pattern.compile("\\b" + words), why);
    }
}
