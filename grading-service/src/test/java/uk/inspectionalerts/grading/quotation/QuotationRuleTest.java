package uk.inspectionalerts.grading.quotation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import uk.inspectionalerts.grading.history.PublicationDate;
import uk.inspectionalerts.grading.history.PublicationDate.Basis;
import uk.inspectionalerts.grading.judgement.Paragraph;

class QuotationRuleTest {

    private static final String PRAISE =
            "Senior leaders share a relentless commitment to continuous improvement across the service.";
    private static final String WEAKNESS =
            "Management oversight is not recorded as clearly for children who are privately fostered.";
    private static final String OTHER = "Care leavers benefit from strong and timely support with housing and work.";

    @Test
    void takesTheFirstPraiseTheFirstWeaknessAndOneFromAnotherSection() {
        List<Quotation> chosen = QuotationRule.choose(List.of(
                paragraph(
                        1,
                        "Leaders",
                        PRAISE + " Partnerships are effective and highly valued by schools and health services."),
                paragraph(2, "Protection", "Thresholds are well understood and applied in a timely way. " + WEAKNESS),
                paragraph(3, "Care", OTHER)));

        assertThat(chosen)
                .containsExactly(
                        new Quotation(PRAISE, 1, OptionalInt.of(1), "Leaders", false),
                        new Quotation(WEAKNESS, 1, OptionalInt.of(2), "Protection", true),
                        new Quotation(OTHER, 1, OptionalInt.of(3), "Care", false));
    }

    @Test
    void statesNoWeaknessWhereTheReportHasNone() {
        assertThat(QuotationRule.choose(List.of(paragraph(1, "Leaders", PRAISE), paragraph(2, "Care", OTHER))))
                .extracting(Quotation::weakness)
                .containsExactly(false, false);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "A child told inspectors that support from the service has been excellent and timely for years.",
                "One young person has benefited from strong and sensitive support over a long period of time.",
                "The social worker knows the plan well and has made effective progress on the work agreed.",
                "In one case the response was not timely and this left risks without any effective assessment.",
                "She has benefited from strong and sensitive support over a long and difficult period of time.",
                "They receive strong support from highly skilled and committed staff in all of the teams here.",
                "However, the quality of written plans is not consistent across all of the teams in the service.",
                "Staff say that leaders are ‘outstanding’ and that they are highly visible in the whole service.",
                "When things do not get better for children, there are effective systems to review their progress.",
                "Leaders have an accurate and effective understanding of strengths and weaknesses in the service.",
                "Services for children have improved well since the last inspection by Ofsted four years ago.",
                "Ensure that all personal education plans are timely and effective for all children in care.",
                "Support is good.",
                "which is a strong and highly effective service for all of the children who live in the area.",
            })
    void quotesNothingThatIsAboutOnePersonOrDoesNotStandByItself(String sentence) {
        assertThat(QuotationRule.choose(List.of(paragraph(1, "Leaders", sentence))))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Inspection findings – the Local Safeguarding Children Board",
                "Children living in this area",
                "What the inspection judgements mean: the local authority",
                "What needs to improve?",
            })
    void quotesFindingsOnTheCouncilOnly(String section) {
        assertThat(QuotationRule.choose(List.of(paragraph(1, section, PRAISE)))).isEmpty();
    }

    @Test
    void namesTheSummaryWhichHasNoHeadingOfItsOwn() {
        Paragraph summary = new Paragraph(OptionalInt.empty(), "Lead inspector: Rachel Holden", PRAISE, 1, 1);

        assertThat(QuotationRule.choose(List.of(summary)))
                .extracting(Quotation::section)
                .containsExactly("summary");
    }

    @Test
    void quotesNoLetterheadOutsideOfAnySection() {
        Paragraph loose = new Paragraph(OptionalInt.empty(), "", PRAISE, 1, 1);

        assertThat(QuotationRule.choose(List.of(loose))).isEmpty();
    }

    @Test
    void doesNotEndASentenceAtAShortForm() {
        String sentence =
                "Work with partners in St. Helens is effective and has improved the help that families receive.";

        assertThat(QuotationRule.choose(List.of(paragraph(1, "Leaders", sentence))))
                .extracting(Quotation::text)
                .containsExactly(sentence);
    }

    @ParameterizedTest(name = "published {0} {1}, inspection to {2}: {3}")
    @CsvSource({
        "2013-12-31, GIVEN,     2013-11-01, false",
        "2014-02-11, GIVEN,     2013-12-18, true",
        "2026-02-11, ESTIMATED, 2013-07-12, false",
        "2026-02-11, ESTIMATED, 2014-07-12, true",
        "2026-02-11, ESTIMATED,           , true",
        "2013-08-16, PRINTED,             , false",
    })
    void quotesNothingOf2013AndEarlier(LocalDate published, Basis basis, LocalDate lastDay, boolean may) {
        assertThat(QuotationRule.mayQuote(new PublicationDate(published, basis), Optional.ofNullable(lastDay)))
                .isEqualTo(may);
    }

    private static Paragraph paragraph(int number, String section, String text) {
        return new Paragraph(OptionalInt.of(number), section, text, 1, 1);
    }
}
