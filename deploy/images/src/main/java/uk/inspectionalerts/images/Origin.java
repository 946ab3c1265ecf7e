package uk.inspectionalerts.images;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Where an image comes from.
 *
 * @param version of the code, and the tag of the image
 * @param revision of the code in Git, empty if not known
 * @param source where the code lies, empty if not public
 * @param created the moment that the image bears: the same for the same code, or else its digest would never be the same
 */
public record Origin(String version, String revision, String source, Instant created) {

    private static final String OCI = "org.opencontainers.image.";

    Map<String, String> labels(String service, Base base) {
        Map<String, String> labels = new LinkedHashMap<>();
        labels.put(OCI + "title", service);
        labels.put(OCI + "description", "Inspection Alerts: " + service);
        labels.put(OCI + "licenses", "Apache-2.0");
        labels.put(OCI + "version", version);
        labels.put(OCI + "created", created.toString());
        labels.put(OCI + "revision", revision);
        labels.put(OCI + "source", source);
        labels.put(OCI + "base.name", base.inRegistry());
        labels.put(OCI + "base.digest", base.digest());
        labels.values().removeIf(String::isBlank);
        return labels;
    }
}
