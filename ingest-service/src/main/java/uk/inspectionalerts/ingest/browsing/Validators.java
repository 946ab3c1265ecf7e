package uk.inspectionalerts.ingest.browsing;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import uk.inspectionalerts.web.client.Answer;

/** What an answer said about its own version, so that next time only another version is sent. */
public record Validators(Optional<String> etag, Optional<String> lastModified) {

    /** For what was never read: whatever there is will be sent. */
    public static final Validators NONE = new Validators(Optional.empty(), Optional.empty());

    private static final int LONGEST = 500;

    static Validators of(Answer answer) {
        return new Validators(bounded(answer, "ETag"), bounded(answer, "Last-Modified"));
    }

    Map<String, String> asked() {
        Map<String, String> headers = new HashMap<>();
        etag.ifPresent(tag -> headers.put("If-None-Match", tag));
        lastModified.ifPresent(time -> headers.put("If-Modified-Since", time));
        return headers;
    }

    private static Optional<String> bounded(Answer answer, String name) {
        return answer.header(name).filter(value -> value.length() <= LONGEST);
    }
}
