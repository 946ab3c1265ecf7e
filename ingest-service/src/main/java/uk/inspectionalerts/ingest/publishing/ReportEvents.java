package uk.inspectionalerts.ingest.publishing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import uk.inspectionalerts.ingest.report.Block;
import uk.inspectionalerts.ingest.report.Erasure;
import uk.inspectionalerts.ingest.report.Report;
import uk.inspectionalerts.ingest.report.StructuredDocument;
import uk.inspectionalerts.ingest.report.Withdrawal;
import uk.inspectionalerts.ingest.revision.Changes;
import uk.inspectionalerts.messaging.OutgoingEvent;

/** Words the events of the topic {@code reports}, whose key is the first version of the report. */
@ApplicationScoped
public class ReportEvents {

    private static final String TOPIC = "reports";

    /** Bytes of a body that are left to all that is not a block; the longest link takes a fifth of them. */
    private static final int BESIDE_BLOCKS = 20_000;

    private final ObjectMapper json;

    public ReportEvents(ObjectMapper json) {
        this.json = json;
    }

    /**
     * The document, cut from the end and marked as truncated if its text does not fit into an event
     * ({@link OutgoingEvent#MAX_BODY_BYTES} bytes of JSON).
     */
    public StructuredDocument fit(StructuredDocument document) {
        int left = OutgoingEvent.MAX_BODY_BYTES - BESIDE_BLOCKS;
        List<Block> fitting = new ArrayList<>();
        for (Block block : document.blocks()) {
            left -= write(BlockBody.of(block)).length + 1;
            if (left < 0) {
                return new StructuredDocument(document.pages(), document.imageOnly(), true, fitting);
            }
            fitting.add(block);
        }
        return document;
    }

    /** The document's text as JSON, in the words of the event. */
    public byte[] structure(StructuredDocument document) {
        return write(DocumentBody.of(document));
    }

    /** The text of a document, from what {@link #structure} made of it. */
    public StructuredDocument document(String structure) {
        try {
            return json.readValue(structure, DocumentBody.class).document();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("what was written here can be read here", e);
        }
    }

    /**
     * Says that a report was taken in.
     *
     * @param document what it says, cut to {@link #fit}
     */
    public OutgoingEvent published(Report report, StructuredDocument document) {
        return event(report, "report.published.v1", ReportPublished.of(report, Optional.empty(), document));
    }

    /**
     * Says that a further version of a report was taken in.
     *
     * @param changes in what it differs from the one that it replaces
     * @param document what it says, cut to {@link #fit}
     */
    public OutgoingEvent revised(Report report, Changes changes, StructuredDocument document) {
        return event(report, "report.revised.v1", ReportPublished.of(report, Optional.of(changes), document));
    }

    /** Says that a report was withdrawn, of which this is the latest version. */
    public OutgoingEvent withdrawn(Report latest, Withdrawal withdrawal) {
        return event(
                latest,
                "report.withdrawn.v1",
                new ReportWithdrawn(
                        latest.id().value(),
                        latest.first().value(),
                        // the end of the report is a version of its own, so that no reader takes it for an older one
                        latest.version() + 1,
                        withdrawal.reason(),
                        withdrawal.at()));
    }

    /** Says that the bytes and the text of a withdrawn report were erased, of which this is the latest version. */
    public OutgoingEvent erased(Report latest, Erasure erasure) {
        return event(
                latest,
                "report.erased.v1",
                new ReportErased(
                        latest.id().value(),
                        latest.first().value(),
                        // the withdrawal took the number after the latest version
                        latest.version() + 2,
                        erasure.at()));
    }

    private OutgoingEvent event(Report report, String type, Object body) {
        return new OutgoingEvent(
                TOPIC, report.first().toString(), type, report.id().toString(), write(body));
    }

    private byte[] write(Object body) {
        try {
            return json.writeValueAsBytes(body);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("our own records are always JSON", e);
        }
    }
}
