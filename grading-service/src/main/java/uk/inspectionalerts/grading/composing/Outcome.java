package uk.inspectionalerts.grading.composing;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import uk.inspectionalerts.grading.history.PublicationDate;

/** What is said about an inspection, beside whom it is told to. Equal outcomes say the same. */
public sealed interface Outcome permits GradedOutcome, HeldOutcome {

    /** The inspection that it is about; for a held document, the document's own id. */
    UUID inspection();

    /** The document that speaks for the inspection; empty where it is known from the shipped history alone. */
    Optional<UUID> report();

    /** The authority, where it is settled. */
    Optional<AuthorityNamed> authority();

    /** When it was published. */
    LocalDate publishedOn();

    /** How that is known: the code of a {@link PublicationDate.Basis}. */
    String publishedOnBasis();

    /** Answers with the one function that fits. */
    <T> T fold(Function<GradedOutcome, T> graded, Function<HeldOutcome, T> held);

    /** When it was published and how that is known. */
    default PublicationDate published() {
        return new PublicationDate(publishedOn(), PublicationDate.Basis.ofCode(publishedOnBasis()));
    }

    /** Events of one key arrive in order: the authority where it is settled, else the held document, by whose id it goes. */
    default String key() {
        return authority().map(AuthorityNamed::urn).orElse(inspection().toString());
    }
}
