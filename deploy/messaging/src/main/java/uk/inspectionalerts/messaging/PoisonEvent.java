package uk.inspectionalerts.messaging;

/**
 * The bytes of an event can never be understood, by no later attempt and by no correction of data: they are not JSON, or
 * a required member is missing. The event goes to the dead letters with this reason and the next one is handled. For
 * anything that a person or time could put right throw another exception.
 */
public class PoisonEvent extends RuntimeException {

    private static final long serialVersionUID = 1;

    /** @param reason what is wrong, for the person who reads the dead letter */
    public PoisonEvent(String reason) {
        super(reason);
    }
}
