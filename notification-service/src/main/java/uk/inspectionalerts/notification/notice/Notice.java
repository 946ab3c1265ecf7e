package uk.inspectionalerts.notification.notice;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/**
 * One thing that operators are told about the service, or a council about its deadlines.
 *
 * @param key what it is about: one key is told once, so that something that can recur has a new key each time
 * @param subject cut to {@value #LONGEST_SUBJECT} characters
 * @param summary what is the matter, in a sentence or two
 * @param details what exactly, one line each; may be empty
 * @param advice what to do about it
 */
public record Notice(String key, String subject, String summary, List<String> details, String advice) {

    static final int LONGEST_SUBJECT = 78;

    public Notice {
        Objects.requireNonNull(key, "key");
        subject = subject.length() <= LONGEST_SUBJECT ? subject : subject.substring(0, LONGEST_SUBJECT - 1) + "…";
        Objects.requireNonNull(summary, "summary");
        details = List.copyOf(details);
        Objects.requireNonNull(advice, "advice");
    }

    /** The same for the same key, wherever and whenever it is computed. */
    public UUID id() {
        return idOf(key);
    }

    /** The id of the notice of that key. */
    public static UUID idOf(String key) {
        return UUID.nameUUIDFromBytes(("notice " + key).getBytes(StandardCharsets.UTF_8));
    }
}
