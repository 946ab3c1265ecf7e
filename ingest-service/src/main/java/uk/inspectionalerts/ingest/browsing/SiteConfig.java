package uk.inspectionalerts.ingest.browsing;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import uk.inspectionalerts.ingest.report.AlertChoice;

/** Settings under {@code ingest.site}: the site where reports are published, and how it is watched. */
@ConfigMapping(prefix = "ingest.site")
public interface SiteConfig {

    /** Whether the site is watched. */
    @WithDefault("false")
    boolean enabled();

    /** Where the site is. */
    @WithDefault("https://reports.ofsted.gov.uk")
    URI address();

    /** Further hosts that its documents may lie on. */
    @WithDefault("files.ofsted.gov.uk,files.api.ofsted.gov.uk")
    Set<String> hosts();

    /** Whether the site may be on this machine or in this network: for trying things out. */
    @WithDefault("false")
    boolean internal();

    /** An email address or page by which the site's keepers can reach us; needed when the site is watched. */
    Optional<String> contact();

    /** How often it is looked whether something is due; {@code off} for never. */
    @WithDefault("1s")
    String tick();

    /** How often the latest publications are looked for on working days from 8 to 18 in the United Kingdom. */
    @WithDefault("PT15M")
    Duration interval();

    /** How often they are looked for at other times. */
    @WithDefault("PT1H")
    Duration quietInterval();

    /** How often the whole site is read and held against what was taken in. */
    @WithDefault("PT6H")
    Duration fullPass();

    /** What lies at least between the end of one request and the next. */
    @WithDefault("PT1S")
    Duration pause();

    /** How many authorities are asked for with one page of the listing. */
    @WithDefault("100")
    @Min(1) @Max(100) int pageSize();

    /** How long one answer may take in all. */
    @WithDefault("PT30S")
    Duration timeLimit();

    /** Whom reports that appear once the whole site was read are to alert. */
    @WithDefault("auto")
    AlertChoice alerts();

    /** In how many readings of the whole site in a row a report has to be gone before it counts as withdrawn. */
    @WithDefault("3")
    @Min(1) int absences();

    /** More reports than this that are gone at once are taken for a fault of the site, and are not withdrawn. */
    @WithDefault("5")
    @Min(1) int mostWithdrawn();
}
