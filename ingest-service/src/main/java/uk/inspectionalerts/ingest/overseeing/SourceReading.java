package uk.inspectionalerts.ingest.overseeing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import uk.inspectionalerts.ingest.informing.SiteHealth;
import uk.inspectionalerts.ingest.informing.Troubles;
import uk.inspectionalerts.ingest.linking.Links;
import uk.inspectionalerts.ingest.report.Provenance;
import uk.inspectionalerts.ingest.tracking.Progress;
import uk.inspectionalerts.ingest.tracking.Providers;
import uk.inspectionalerts.ingest.tracking.Watching;

/** Reads how it stands with a source, for those who look. */
@ApplicationScoped
class SourceReading {

    private final Watching watching;
    private final Providers providers;
    private final Links links;
    private final Troubles troubles;
    private final SiteHealth health;

    SourceReading(Watching watching, Providers providers, Links links, Troubles troubles, SiteHealth health) {
        this.watching = watching;
        this.providers = providers;
        this.links = links;
        this.troubles = troubles;
        this.health = health;
    }

    /** The reports site. */
    @Transactional
    SourceBody site() {
        Progress progress = watching.progress();
        return new SourceBody(
                Provenance.REPORTS_SITE,
                health.now().state(),
                progress.stopped(),
                progress.polledAt().orElse(null),
                lastReport().orElse(null),
                progress.backfilledAt().isPresent(),
                progress.passedAt().orElse(null),
                new SourceBody.Holdings(links.listed(), links.listed() - links.notHeld(), links.countMissing()),
                progress.pass()
                        .map(pass -> new SourceBody.Running(pass, providers.notRead(pass), links.untried()))
                        .orElse(null),
                troubles.open(Provenance.REPORTS_SITE).stream()
                        .map(SourceBody.TroubleBody::of)
                        .toList());
    }

    private Optional<LocalDate> lastReport() {
        return links.publicationDays().stream().max(Comparator.naturalOrder());
    }
}
