package uk.inspectionalerts.ingest.unpacking;

import uk.inspectionalerts.web.ProblemException;

/**
 * One file of a delivery.
 *
 * @param name its path within the delivery, parts divided by slashes
 * @param content reads it
 */
public record Enclosed(String name, Content content) {

    /** What is in a file; it can be read again as long as the delivery is open. */
    @FunctionalInterface
    public interface Content {
        /**
         * The bytes.
         *
         * @throws ProblemException 413 or 422 if they are not what the delivery says of them
         */
        byte[] read();
    }
}
