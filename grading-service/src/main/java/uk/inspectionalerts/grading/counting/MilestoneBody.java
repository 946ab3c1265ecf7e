package uk.inspectionalerts.grading.counting;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import uk.inspectionalerts.grading.composing.TermsBody;
import uk.inspectionalerts.grading.history.Entry;
import uk.inspectionalerts.grading.judgement.Area;
import uk.inspectionalerts.grading.milestone.Milestone;

/**
 * A milestone with its terms.
 *
 * @param publishedOn the day on which the report was published that reached it
 * @param alertSentence what an alert may say of it: without rank or count while these are withheld; absent where nothing remains
 * @param underIlacs the terms of the same count with the reports under ILACS alone
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record MilestoneBody(
        UUID id,
        @Schema(example = "80529") String urn,
        @Schema(example = "North Tyneside") String authority,
        @Schema(example = "ordinal_outstanding") String type,
        Optional<String> area,
        @Schema(example = "2020-04-15") LocalDate publishedOn,
        UUID inspection,
        String sentence,
        Optional<String> alertSentence,
        TermsBody<StandingBody.Member> terms,
        Optional<TermsBody<StandingBody.Member>> underIlacs) {

    static MilestoneBody of(Milestone milestone) {
        Entry subject = milestone.subject();
        return new MilestoneBody(
                milestone.id(),
                subject.urn(),
                subject.name(),
                milestone.type().code(),
                milestone.area().map(Area::code),
                subject.inspection().publishedOn(),
                subject.inspection().id(),
                milestone.sentence(),
                milestone.forAlert(),
                TermsBody.of(milestone.terms(), StandingBody.Member::of),
                milestone.underIlacs().map(terms -> TermsBody.of(terms, StandingBody.Member::of)));
    }
}
