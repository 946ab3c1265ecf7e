package uk.inspectionalerts.ingest.publishing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import uk.inspectionalerts.ingest.report.ReportId;
import uk.inspectionalerts.ingest.source.Trouble;
import uk.inspectionalerts.messaging.OutgoingEvent;

/** Words the events of the topic {@code sources}, whose key is the name of the source. */
@ApplicationScoped
public class SourceEvents {

    /** As many reports as a claim can name; the publisher has some 150 providers with a few dozen reports each. */
    public static final int MOST_REPORTS = 20_000;

    private static final String TOPIC = "sources";

    private final ObjectMapper json;

    public SourceEvents(ObjectMapper json) {
        this.json = json;
    }

    /**
     * Says that a whole pass over the source found nothing listed that is not held.
     *
     * @param completeTo the last day whose publications the pass has all seen, in London
     * @param checkedAt when the pass ended: of two claims of a source the later one stands
     * @param listed how many documents the source listed
     * @param reports first versions of all reports that are held from the source
     * @throws IllegalArgumentException if there are more than {@link #MOST_REPORTS}
     */
    public OutgoingEvent complete(
            String source, LocalDate completeTo, Instant checkedAt, int listed, List<ReportId> reports) {
        if (reports.size() > MOST_REPORTS) {
            throw new IllegalArgumentException("%d reports are held from %s; a claim of completeness names at most %d"
                    .formatted(reports.size(), source, MOST_REPORTS));
        }
        return event(
                source,
                "source.complete.v1",
                new SourceComplete(
                        source,
                        completeTo,
                        checkedAt,
                        listed,
                        reports.stream().map(ReportId::value).toList()));
    }

    /** Says that something is wrong with a source, at that time. */
    public OutgoingEvent troubled(Trouble trouble, Instant at) {
        return event(trouble.source(), "source.troubled.v1", SourceTroubled.of(trouble, at));
    }

    /** Says that what was wrong with a source is over, since that time. */
    public OutgoingEvent recovered(Trouble trouble, Instant at) {
        return event(trouble.source(), "source.recovered.v1", SourceRecovered.of(trouble, at));
    }

    private OutgoingEvent event(String source, String type, Object body) {
        try {
            return new OutgoingEvent(TOPIC, source, type, source, json.writeValueAsBytes(body));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("our own records are always JSON", e);
        }
    }
}
