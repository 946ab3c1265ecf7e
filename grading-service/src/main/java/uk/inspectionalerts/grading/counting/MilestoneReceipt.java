package uk.inspectionalerts.grading.counting;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A milestone with all that it takes to check it.
 *
 * @param rulesVersion of the rules by which it was derived
 * @param rule that of its type, in one sentence
 * @param derivedAt when it was derived from the record, for this answer
 * @param subject the inspection on whose publication it is said
 * @param previous the inspection with which a claim about one grade compares it
 * @param earlier the authority's other inspections, the latest first, where the claim is about several in a row or about all
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record MilestoneReceipt(
        int rulesVersion,
        String rule,
        Instant derivedAt,
        MilestoneBody<ProofBody> milestone,
        ProofBody subject,
        Optional<ProofBody> previous,
        List<ProofBody> earlier) {}
