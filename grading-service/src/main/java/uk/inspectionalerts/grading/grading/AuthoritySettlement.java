package uk.inspectionalerts.grading.grading;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import uk.inspectionalerts.grading.authority.Authority;
import uk.inspectionalerts.grading.authority.AuthorityRegister;
import uk.inspectionalerts.grading.authority.Resolution;
import uk.inspectionalerts.grading.judgement.AuthorityAsPrinted;

/**
 * Whom a document is about, settled from the URN that was given with it and the name that it prints. A successor council is
 * never meant by a report on an inspection that ended before it existed.
 *
 * @param urn empty where it is not settled
 * @param warnings what a reader should know
 * @param doubts reasons for which a person must look at the document
 */
record AuthoritySettlement(Optional<String> urn, List<String> warnings, List<String> doubts) {

    static AuthoritySettlement of(
            Optional<String> given,
            Optional<AuthorityAsPrinted> printed,
            Optional<LocalDate> lastDay,
            AuthorityRegister register) {
        Optional<Resolution> resolution = printed.map(AuthorityAsPrinted::title)
                .map(title ->
                        lastDay.map(day -> register.resolve(title, day)).orElseGet(() -> register.resolve(title)));
        Optional<Authority> named = resolution.flatMap(
                r -> r.fold(resolved -> Optional.of(resolved.authority()), unresolved -> Optional.empty()));
        String why = resolution
                .map(r -> r.fold(resolved -> "", Resolution.Unresolved::reason))
                .orElse("the report prints no authority that could be read");
        if (given.isEmpty()) {
            return named.map(authority -> settled(authority, List.of())).orElseGet(() -> doubtful(why));
        }
        Optional<Authority> known = given.flatMap(register::byUrn);
        if (known.isEmpty()) {
            return doubtful("the given URN " + given.get() + " is not that of a local authority");
        }
        Authority authority = known.get();
        Optional<LocalDate> tooYoung = authority.validFrom().filter(from -> lastDay.filter(from::isAfter)
                .isPresent());
        if (tooYoung.isPresent()) {
            return doubtful("the given URN " + authority.urn() + " is that of " + authority.name()
                    + ", which exists from " + tooYoung.get() + ", after the inspection");
        }
        if (named.isPresent() && !named.get().equals(authority)) {
            return doubtful("the given URN " + authority.urn() + " is that of " + authority.name()
                    + ", but the report names " + named.get().name());
        }
        return settled(authority, named.isPresent() ? List.of() : List.of("the authority is as given: " + why));
    }

    private static AuthoritySettlement settled(Authority authority, List<String> warnings) {
        return new AuthoritySettlement(Optional.of(authority.urn()), warnings, List.of());
    }

    private static AuthoritySettlement doubtful(String reason) {
        return new AuthoritySettlement(Optional.empty(), List.of(), List.of(reason));
    }
}
