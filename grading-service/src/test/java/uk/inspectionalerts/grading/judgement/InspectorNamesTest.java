package uk.inspectionalerts.grading.judgement;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.List;
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
            Anna Example/Ben Sample                                          | Anna Example; Ben Sample
            Anna Example - HMI                                               | Anna Example
            Anna Example, HM Inspector                                       | Anna Example
            Anna Example Inspector                                           | Anna Example
            Anna Example Lead HMI                                            | Anna Example
            Anna Example, Senior HMI, Social Care                            | Anna Example
            Anna Example, Regulatory Inspection Manager                      | Anna Example
            Anna Example Regional Director                                   | Anna Example
            Anna Example Shadow inspector: Ben Sample                        | Anna Example
            Anna Example Overall effectiveness                               | Anna Example
            """)
    void readsNamesWithoutTitles(String printed, String names) {
        assertThat(InspectorNames.read(printed)).contains(names);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Anna Example",
                "Anna-Marie O’Example-Sample",
                "Anna Example -Sample",
                "A. B. Example",
                "AB Example",
                "Dr Anna Example",
                "Anna van der Example",
                "Anna D'Example",
                "Anna McExample",
                "Zoe\u0308 E\u0301xample",
                "Séan Ó Example",
                "Lisa Hisham",
                "Carey Leadbetter"
            })
    void readsEveryKindOfNameBeforeEveryKindOfTitle(String name) {
        String expected = Normalizer.normalize(name.replace(" -", "-"), Normalizer.Form.NFC);
        for (String title : List.of(
                "",
                ", His Majesty’s Inspector",
                " Her Majesty's Inspector",
                " HMI",
                ", HMI.",
                " (HMI)",
                " – HMI",
                ", Senior HMI",
                ", His Majesty’s Inspector (HMI)",
                ", Ofsted inspector",
                " Social Care Regulatory Inspector",
                " Acting Senior HMI")) {
            assertThat(InspectorNames.read(name + title)).as(name + title).contains(expected);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "to be confirmed", "HMI", "Her Majesty’s Inspector", "met with leaders"})
    void readsNoNameWhereNoneStands(String printed) {
        assertThat(InspectorNames.read(printed)).isEmpty();
    }
}
