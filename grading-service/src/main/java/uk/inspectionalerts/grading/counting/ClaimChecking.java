package uk.inspectionalerts.grading.counting;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import uk.inspectionalerts.grading.authority.Authority;
import uk.inspectionalerts.grading.authority.AuthorityRegister;
import uk.inspectionalerts.grading.claim.Claim;
import uk.inspectionalerts.grading.claim.ClaimCheck;
import uk.inspectionalerts.grading.claim.ClaimWording;
import uk.inspectionalerts.grading.counting.DraftBody.SaidBody;
import uk.inspectionalerts.grading.publishing.RecordReading;

/** Sets claims against the record as it is known now. */
@ApplicationScoped
class ClaimChecking {

    /** The terms of each are searched for day by day. */
    private static final int MOST_IN_A_DRAFT = 50;

    /** As for a claim in words; in characters. */
    private static final int LONGEST = 1000;

    private final RecordReading reading;
    private final AuthorityRegister register;

    ClaimChecking(RecordReading reading, AuthorityRegister register) {
        this.reading = reading;
        this.register = register;
    }

    /** What the record says to a claim. */
    VerdictBody stated(Claim claim) {
        return VerdictBody.of(reading.claims().check(claim), claim);
    }

    /** The same for a claim in words; 422 where they make none. */
    VerdictBody inWords(String text) {
        ClaimCheck check = reading.claims();
        return wording(check).read(text).fold(understood -> answer(check, understood.claim()), unclear -> {
            throw ClaimBody.refused(unclear.why());
        });
    }

    /**
     * The sentences of a draft that count or rank, each with its verdict; one that cannot be understood is undecided.
     *
     * @param subject whom they are about where they name nobody
     * @param day when they are said where they do not say
     */
    List<SaidBody> inDraft(List<String> sentences, Authority subject, LocalDate day) {
        List<String> ranking = sentences.stream()
                .filter(ClaimWording::ranks)
                .limit(MOST_IN_A_DRAFT + 1)
                .toList();
        if (ranking.size() > MOST_IN_A_DRAFT) {
            throw ClaimBody.refused(
                    "The draft counts or ranks in more than " + MOST_IN_A_DRAFT + " sentences: check it in parts.");
        }
        ClaimCheck check = reading.claims();
        ClaimWording wording = wording(check);
        return ranking.stream()
                .map(sentence -> new SaidBody(
                        sentence,
                        sentence.length() > LONGEST
                                ? VerdictBody.unclear("A sentence of more than " + LONGEST
                                        + " characters is not read: check what it claims by itself.")
                                : wording.read(sentence, subject, day)
                                        .fold(
                                                understood -> answer(check, understood.claim()),
                                                unclear -> VerdictBody.unclear(unclear.why()))))
                .toList();
    }

    private ClaimWording wording(ClaimCheck check) {
        return new ClaimWording(register, reading.groups(), check.record());
    }

    private static VerdictBody answer(ClaimCheck check, Claim claim) {
        return VerdictBody.of(check.check(claim), claim);
    }
}
