package uk.inspectionalerts.local.run;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import uk.inspectionalerts.local.DataFolder;
import uk.inspectionalerts.local.process.LocalFailure;
import uk.inspectionalerts.local.process.Ports;
import uk.inspectionalerts.local.site.Publication;
import uk.inspectionalerts.local.site.SimulatedSite;
import uk.inspectionalerts.local.submission.Document;

/**
 * The reports site of the demonstration. The history is on it from the start, and so is what earlier runs on the same
 * data folder published: a site that has forgotten its reports would look like one that withdrew them.
 */
final class DemoSite implements AutoCloseable {

    static final int USUAL_PORT = 8090;

    private final SimulatedSite site;
    private final Path record;

    private DemoSite(SimulatedSite site, Path record) {
        this.site = site;
        this.record = record;
    }

    /** @throws LocalFailure if the port is in use */
    static DemoSite start(Demo demo, DataFolder data, int port) {
        if (!Ports.isFree(port)) {
            throw new LocalFailure("Port " + port + " is in use: stop what uses it, or choose another with SITE_PORT");
        }
        DemoSite site = new DemoSite(SimulatedSite.start(port), data.site());
        List<String> published = site.published();
        List<Publication> before = new ArrayList<>();
        demo.history().stream().map(Publication::of).forEach(before::add);
        demo.reports().stream()
                .map(Publication::of)
                .filter(report -> published.contains(report.fileId()))
                .forEach(before::add);
        site.site.publish(before);
        return site;
    }

    /** What makes ingest-service watch this site, often enough for somebody who looks on. */
    Map<String, String> settings() {
        return Map.of(
                "INGEST_SITE_ENABLED", "true",
                "INGEST_SITE_ADDRESS", site.address().toString(),
                "INGEST_SITE_HOSTS", site.address().getAuthority(),
                "INGEST_SITE_INTERNAL", "true",
                "INGEST_SITE_CONTACT", "demonstration@inspection-alerts.example",
                "INGEST_SITE_INTERVAL", "PT5S",
                "INGEST_SITE_QUIET_INTERVAL", "PT5S",
                "INGEST_SITE_PAUSE", "PT0.1S",
                "INGEST_SITE_ALERTS", "always");
    }

    /** Where that document is, once it is published. */
    URI link(Document document) {
        return site.address(Publication.of(document));
    }

    /** Whether that document was published, in this run or an earlier one. */
    boolean has(Document document) {
        return published().contains(Publication.of(document).fileId());
    }

    /** Publishes it, and remembers that first. */
    void publish(Document document) {
        Publication publication = Publication.of(document);
        try {
            Files.writeString(
                    record, publication.fileId() + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new LocalFailure("Cannot write " + record + ": " + e.getMessage(), e);
        }
        site.publish(publication);
    }

    @Override
    public void close() {
        site.close();
    }

    private List<String> published() {
        try {
            return Files.exists(record) ? Files.readAllLines(record) : List.of();
        } catch (IOException e) {
            throw new LocalFailure("Cannot read " + record + ": " + e.getMessage(), e);
        }
    }
}
