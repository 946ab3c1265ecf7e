package uk.inspectionalerts.messaging;

/** What a service does with the events of one topic. One bean a topic. */
public interface EventHandler {

    /** Logical name of the topic ({@code reports}), without prefix. */
    String topic();

    /**
     * Does everything that follows from the event, in one transaction that begins with {@link Inbox#claim}. Throws
     * {@link PoisonEvent} for bytes that can never be understood; any other exception leads to a further attempt, so the
     * transaction has to be on a bean behind this method.
     */
    void handle(Event event);
}
