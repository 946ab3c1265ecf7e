package uk.inspectionalerts.grading.counting;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import uk.inspectionalerts.grading.claim.Assertion.Reached;
import uk.inspectionalerts.grading.claim.Claim;
import uk.inspectionalerts.grading.claim.Move;
import uk.inspectionalerts.grading.judgement.Grade;

/** A claim as it was understood, in the members in which it can be stated, so that a misunderstanding shows. */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
@Schema(name = "ClaimAsUnderstood")
public record UnderstoodBody(
        Optional<String> urn,
        LocalDate asAt,
        @Schema(enumeration = {"outstanding_count", "milestone", "position", "none_higher_in_region", "not_in_record"})
                String says,
        Optional<Integer> number,
        Optional<Integer> outOf,
        Optional<String> type,
        Optional<Integer> place,
        Optional<String> scope,
        Optional<String> from,
        Optional<String> to,
        Optional<Integer> steps,
        Optional<String> position,
        List<String> frameworks,
        String basis) {

    static UnderstoodBody of(Claim claim) {
        return claim.assertion()
                .fold(
                        soMany -> of(claim, "outstanding_count").counting(soMany.number(), soMany.outOf()),
                        reached -> of(claim, "milestone").reaching(reached),
                        stands -> of(claim, "position").at(stands.position().code()),
                        noneHigher -> of(claim, "none_higher_in_region"),
                        notInRecord -> of(claim, "not_in_record"));
    }

    private static UnderstoodBody of(Claim claim, String says) {
        return new UnderstoodBody(
                claim.urn(),
                claim.asAt(),
                says,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                claim.frameworks().codes(),
                claim.basis().code());
    }

    private UnderstoodBody counting(int counted, Optional<Integer> ofAll) {
        return new UnderstoodBody(
                urn,
                asAt,
                says,
                Optional.of(counted),
                ofAll,
                type,
                place,
                scope,
                from,
                to,
                steps,
                position,
                frameworks,
                basis);
    }

    private UnderstoodBody reaching(Reached reached) {
        return new UnderstoodBody(
                urn,
                asAt,
                says,
                reached.inARow(),
                outOf,
                Optional.of(reached.type().code()),
                reached.place(),
                reached.scope(),
                reached.move().flatMap(Move::from).map(Grade::code),
                reached.move().flatMap(Move::to).map(Grade::code),
                reached.move().flatMap(Move::steps),
                position,
                frameworks,
                basis);
    }

    private UnderstoodBody at(String code) {
        return new UnderstoodBody(
                urn,
                asAt,
                says,
                number,
                outOf,
                type,
                place,
                scope,
                from,
                to,
                steps,
                Optional.of(code),
                frameworks,
                basis);
    }
}
