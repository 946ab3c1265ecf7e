package uk.inspectionalerts.grading.judgement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The letters are written after the published pattern; their councils are invented. */
class UngradedLetterTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            Focused visit to Anytown local authority children’s services                         | FOCUSED_VISIT
            Anytown focused visit report                                                         | OTHER
            This letter summarises the findings of the focused visit to Anytown on 5 March 2019. | FOCUSED_VISIT
            Monitoring visit to Anytown children’s services                                      | MONITORING_VISIT
            Monitoring visit of Anytown Council                                                  | MONITORING_VISIT
            Report of the second monitoring visit of Anytown                                     | MONITORING_VISIT
            Joint targeted area inspection of Anytown                                            | JTAI
            Joint targeted area inspection of the multi-agency response to abuse in Anytown      | JTAI
            Inspectors had made a focused visit to Anytown                                       | OTHER
            Ofsted’s focused visit to Anytown children’s services                                | FOCUSED_VISIT
            Inspection of local authority children’s services – assurance visit to Anytown       | FOCUSED_VISIT
            This letter contains the findings of the first monitoring visit to Anytown on 5 March 2019. | MONITORING_VISIT
            Joint inspection of the multi-agency response to neglect in Anytown                  | JTAI
            JTAI of Anytown                                                                      | JTAI
            """)
    void isKnownByItsTitle(String title, Kind kind) {
        Reading reading = new ReportText().heading(title).paragraph("Dear Anna").read();
        assertThat(reading.findings().kind()).isEqualTo(kind);
        assertThat(reading.<Boolean>fold(graded -> false, ungraded -> true, held -> false))
                .isEqualTo(kind != Kind.OTHER);
    }

    @Test
    void namesItsDatesItsImprovementsAndItsAreasForPriorityAction() {
        Findings findings = new ReportText()
                .paragraph("Anna Example Director of Children’s Services")
                .heading("Focused visit to Anytown City Council children’s services")
                .paragraph("This letter summarises the findings of the focused visit to Anytown on 5 and 6 March 2019."
                        + " Her Majesty’s Inspectors were Ben Sample and Cara Specimen.")
                .heading("Areas for priority action")
                .item("■", "Visits to children.")
                .heading("What needs to improve in this area of social work practice")
                .item("■", "The quality of plans.")
                .item("■", "Supervision.")
                .heading("Findings")
                .item("■", "Children are seen.")
                .read()
                .fold(graded -> null, Reading.Ungraded::findings, held -> null);

        assertThat(findings.kind()).isEqualTo(Kind.FOCUSED_VISIT);
        assertThat(findings.framework()).isEqualTo(Framework.OTHER);
        assertThat(findings.judgements()).isEmpty();
        assertThat(findings.authority().orElseThrow().title())
                .isEqualTo("Focused visit to Anytown City Council children’s services");
        assertThat(findings.period().orElseThrow().start()).isEqualTo(LocalDate.of(2019, 3, 5));
        assertThat(findings.period().orElseThrow().end()).isEqualTo(LocalDate.of(2019, 3, 6));
        assertThat(findings.priorityActions()).containsExactly(new Recommendation("Visits to children.", 1));
        assertThat(findings.recommendations())
                .extracting(Recommendation::text)
                .containsExactly("The quality of plans.", "Supervision.");
    }

    @Test
    void namesItsCouncilInItsFirstSentenceAndOnlyThere() {
        Findings findings = new ReportText()
                .paragraph(
                        "This letter summarises the findings of the focused visit to St. Anytown on 5 March 2019. Her"
                                + " Majesty’s Inspectors were Ben York and Cara Kent.")
                .read()
                .findings();
        assertThat(findings.authority().orElseThrow().title())
                .isEqualTo("This letter summarises the findings of the focused visit to St. Anytown on 5 March 2019");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "on 5 and 6 March 2019",
                "on the 5th and 6th March 2019",
                "on Tuesday 5 and Wednesday 6 March 2019",
                "over 5–6 March 2019",
                "between 5 and 6 March 2019",
                "from 5 March to 6 March 2019"
            })
    void printsItsDatesInASentence(String dates) {
        Findings findings = new ReportText()
                .heading("Monitoring visit of Anytown children’s services")
                .paragraph("This letter summarises the findings of the visit that took place " + dates + ".")
                .read()
                .findings();
        assertThat(findings.period().orElseThrow().start()).isEqualTo(LocalDate.of(2019, 3, 5));
        assertThat(findings.period().orElseThrow().end()).isEqualTo(LocalDate.of(2019, 3, 6));
    }

    @Test
    void printsItsDatesBehindALabelToo() {
        Findings findings = new ReportText()
                .heading("Monitoring visit to Anytown children’s services")
                .paragraph("Visit dates: 11 to 12 September 2024")
                .paragraph("Lead inspector: Anna Example, His Majesty’s Inspector")
                .read()
                .findings();
        assertThat(findings.period().orElseThrow().end()).isEqualTo(LocalDate.of(2024, 9, 12));
        assertThat(findings.leadInspector().orElseThrow().name()).isEqualTo("Anna Example");
    }

    @Test
    void isHeldWhereItStatesAGrade() {
        Reading reading = new ReportText()
                .heading("Focused visit to Anytown children’s services")
                .heading(ReportText.CARE + ": inadequate")
                .read();
        assertThat(reading.<Boolean>fold(graded -> false, ungraded -> false, held -> true))
                .isTrue();
    }
}
