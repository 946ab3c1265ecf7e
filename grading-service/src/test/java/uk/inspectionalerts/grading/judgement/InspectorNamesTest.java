package uk.inspectionalerts.grading.judgement;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class InspectorNamesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            Anna Example, His Majesty’s Inspector                            | Anna Example
            Anna Example Her Majesty’s Inspector                             | Anna Example
            Anna Example, Her Majesty's Inspector                            | Anna Example
            Anna Example (HMI)                                               | Anna Example
            Anna Example HMI.                                                | Anna Example
            Anna Example, Senior HMI                                         | Anna Example
            Anna Example                                                     | Anna Example
            Anna J Example                                                   | Anna J Example
            Máire O’Example, HMI                                             | Máire O’Example
            Anna Example -Jones, Her Majesty ’s Inspector                    | Anna Example-Jones
            Anna McExample                                                   | Anna McExample
            Anna de Example, HMI                                             | Anna de Example
            Anna Example, His Majesty’s Inspector, and Ben Sample, His Majesty’s Inspector | Anna Example; Ben Sample
            Anna Example and Ben Sample                                      | Anna Example; Ben Sample
            """)
    void readsNamesWithoutTitles(String printed, String names) {
        assertThat(InspectorNames.read(printed)).contains(names);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "to be confirmed", "HMI", "Her Majesty’s Inspector", "met with leaders"})
    void readsNoNameWhereNoneStands(String printed) {
        assertThat(InspectorNames.read(printed)).isEmpty();
    }
}
