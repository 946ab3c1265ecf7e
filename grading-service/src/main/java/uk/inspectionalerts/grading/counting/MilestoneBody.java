package uk.inspectionalerts.grading.counting;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import uk.inspectionalerts.grading.composing.TermsBody;
import uk.inspectionalerts.grading.history.Entry;
import uk.inspectionalerts.grading.judgement.Area;
import uk.inspectionalerts.grading.milestone.Milestone;

/**
 * A milestone with its terms.
 *
 * @param <M> how the members that are counted or ranked are shown
 * @param publishedOn the day on which the report was published that reached it
 * @param alertSentence what an alert may say of it: without rank or count while these are withheld; absent where nothing remains
 * @param underIlacs the terms of the same count with the reports under ILACS alone
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record MilestoneBody<M>(
        UUID id,
        @Schema(example = "80529") String urn,
        @Schema(example = "North Tyneside") String authority,
        @Schema(example = "ordinal_outstanding") String type,
        Optional<String> area,
        @Schema(example = "2020-04-15") LocalDate publishedOn,
        UUID inspection,
        String sentence,
        Optional<String> alertSentence,
        TermsBody<M> terms,
        Optional<TermsBody<M>> underIlacs) {

    /** The milestone, each member in that form. */
    static <M> MilestoneBody<M> of(Milestone milestone, Function<Entry, M> member) {
        Entry subject = milestone.subject();
        return new MilestoneBody<>(
                milestone.id(),
                subject.urn(),
                subject.name(),
                milestone.type().code(),
                milestone.area().map(Area::code),
                subject.inspection().publishedOn(),
                subject.inspection().id(),
                milestone.sentence(),
                milestone.forAlert(),
                TermsBody.of(milestone.terms(), member),
                milestone.underIlacs().map(terms -> TermsBody.of(terms, member)));
    }
}
