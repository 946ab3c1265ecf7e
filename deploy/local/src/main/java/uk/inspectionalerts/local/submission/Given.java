package uk.inspectionalerts.local.submission;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What is known about a document beside its bytes, as written in a manifest: the services check it.
 *
 * @param urn number of the local authority
 * @param publishedOn day of publication, ISO
 * @param sourceUrl where the public can read it
 */
public record Given(Optional<String> urn, Optional<String> publishedOn, Optional<String> sourceUrl) {

    /** Nothing but the bytes. */
    public static final Given NOTHING = new Given(Optional.empty(), Optional.empty(), Optional.empty());

    /** As query parameters of the push API. */
    Map<String, String> parameters() {
        Map<String, String> parameters = new LinkedHashMap<>();
        urn.ifPresent(value -> parameters.put("urn", value));
        publishedOn.ifPresent(value -> parameters.put("publishedOn", value));
        sourceUrl.ifPresent(value -> parameters.put("sourceUrl", value));
        return parameters;
    }
}
