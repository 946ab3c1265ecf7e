package uk.inspectionalerts.web;

import jakarta.ws.rs.core.Response.Status;
import java.util.stream.Stream;

/** A form that cannot be read. The framework throws general exceptions for it, which only their origin tells apart. */
final class UnreadableForm {

    private static final String FORM_READER = "org.jboss.resteasy.reactive.server.core.multipart.";

    static final Problem PROBLEM = Problem.of(
            Status.BAD_REQUEST, "The body is no form that can be read: it is damaged, cut off or has too many parts.");

    private UnreadableForm() {}

    /** Whether the reader of forms itself complains, and not the disk under it. */
    static boolean isCauseOf(Throwable failure) {
        return Stream.of(failure.getStackTrace()).limit(1).anyMatch(origin -> origin.getClassName()
                .startsWith(FORM_READER));
    }
}
