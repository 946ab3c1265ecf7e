package uk.inspectionalerts.ingest.describing;

import java.util.Arrays;
import java.util.Locale;
import uk.inspectionalerts.ingest.report.AlertChoice;
import uk.inspectionalerts.web.ProblemException;

/** The words for whether to alert: {@code auto}, {@code never}, {@code always}. */
public final class AlertWords {

    private AlertWords() {}

    /**
     * The choice that the word stands for.
     *
     * @throws ProblemException 400 if it is none of them
     */
    public static AlertChoice read(String word) {
        return Arrays.stream(AlertChoice.values())
                .filter(choice -> choice.name().toLowerCase(Locale.ROOT).equals(word))
                .findAny()
                .orElseThrow(() -> Misstatement.notAlertChoice(word));
    }
}
