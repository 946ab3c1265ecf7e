package uk.inspectionalerts.grading.shipping;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Which history the service starts from. */
@ConfigMapping(prefix = "history")
interface HistoryConfig {

    /** The file of graded inspections, a resource on the class path. */
    @WithDefault("/data/inspection-history.csv")
    String file();
}
