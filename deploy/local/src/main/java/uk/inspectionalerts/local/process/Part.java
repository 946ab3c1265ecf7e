package uk.inspectionalerts.local.process;

import java.util.Optional;

/** A server that belongs to the local stack and can fail, be killed and come back. */
public interface Part extends AutoCloseable {

    /** As people know it: {@code Kafka}, {@code ingest-service}. */
    String name();

    /**
     * Starts it and waits until it answers; without effect when it is running.
     *
     * @throws LocalFailure if it does not come up in bounded time, saying where to look
     */
    Part start();

    boolean isAlive();

    /** The operating system's process that it is, while it runs in one of its own. */
    default Optional<ProcessHandle> process() {
        return Optional.empty();
    }

    /** Ends it as a crash would. */
    void kill();

    /** Stops it in good order; without effect when it is not running. */
    @Override
    void close();
}
