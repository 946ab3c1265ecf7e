package uk.inspectionalerts.ingest.watching;

import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicInteger;
import uk.inspectionalerts.ingest.Documents;
import uk.inspectionalerts.local.site.Publication;

/** Reports to put on the simulated site; each is another one. */
final class Publications {

    private static final AtomicInteger NEXT_FILE = new AtomicInteger(50_000_001);

    private Publications() {}

    static Publication of(String urn, String publishedOn) {
        return of(urn, publishedOn, Publication.INSPECTION);
    }

    static Publication of(String urn, String publishedOn, String title) {
        return new Publication(
                urn,
                "Council " + urn,
                title,
                LocalDate.parse(publishedOn),
                Integer.toString(NEXT_FILE.getAndIncrement()),
                Documents.pdf());
    }

    /** The same report at another address. */
    static Publication moved(Publication old) {
        return new Publication(
                old.urn(),
                old.council(),
                old.title(),
                old.publishedOn(),
                Integer.toString(NEXT_FILE.getAndIncrement()),
                old.bytes());
    }
}
