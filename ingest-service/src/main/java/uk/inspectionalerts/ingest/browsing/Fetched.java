package uk.inspectionalerts.ingest.browsing;

import java.util.Optional;

/**
 * What a question with validators was answered.
 *
 * @param content what there is now; empty if it is what it was
 * @param validators to ask with next time
 */
public record Fetched<T>(Optional<T> content, Validators validators) {}
