package uk.inspectionalerts.notification.alert;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import uk.inspectionalerts.notification.outcome.Outcome;

/**
 * One thing told to one audience. Its identity is the inspection and the meaning, not the document: a second file that
 * says the same is the same alert.
 *
 * @param version the version of the outcome that brought it about
 */
public record Alert(UUID inspection, Meaning meaning, Audience audience, int version) {

    public static Alert about(Outcome outcome, Meaning meaning, Audience audience) {
        return new Alert(
                outcome.heading().inspection(),
                meaning,
                audience,
                outcome.heading().version());
    }

    /** The same alert has the same id wherever and whenever it is computed. A meaning that recurs counts by version. */
    public UUID id() {
        String identity = inspection + " " + meaning.code() + " " + audience.code()
                + (meaning.forThoseTold() ? " " + version : "");
        return UUID.nameUUIDFromBytes(identity.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Whether there is no longer a point in sending it.
     *
     * @param current the latest outcome of the inspection
     */
    public boolean superseded(Outcome current) {
        return switch (meaning) {
            case FIRST_NEWS, FOLLOW_UP -> current.fold(g -> false, r -> false, w -> true, h -> false);
            case HELD_NOTICE -> current.fold(g -> true, r -> true, w -> true, h -> false);
            case CORRECTION, WITHDRAWAL -> current.heading().version() > version;
        };
    }

    /**
     * Whether that outcome is one that the alert can tell. News tells findings, so that while a revised report is held
     * it tells the ones before; anything else tells whatever the latest outcome is.
     */
    public boolean tells(Outcome outcome) {
        boolean news = meaning == Meaning.FIRST_NEWS || meaning == Meaning.FOLLOW_UP;
        return !news || outcome.told().isPresent();
    }
}
