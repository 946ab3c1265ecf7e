package uk.inspectionalerts.web.client;

/** What a peer is asked by one thread, and another cuts off when its time is over. */
interface Question {

    /** Asks, and waits for the answer. */
    Answer answer() throws PeerFailure;

    /** Closes the connection in use, whatever it is waiting for. */
    void cancel();

    /** What there is when the time is over before {@link #answer} has ended. */
    Answer whenOver() throws PeerFailure;
}
