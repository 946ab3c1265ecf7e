package uk.inspectionalerts.grading.filing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.UUID;
import uk.inspectionalerts.grading.judgement.Document;

/** The structured text of the documents that were taken in, the latest version of each. */
@ApplicationScoped
public class Texts {

    private final TextRows rows;
    private final ObjectMapper json;

    Texts(TextRows rows, ObjectMapper json) {
        this.rows = rows;
        this.json = json;
    }

    /** The text of a report, unless it was withdrawn or never arrived. */
    @Transactional
    public Optional<Document> find(UUID report) {
        return rows.findByIdOptional(report).map(row -> read(row.document));
    }

    /** Keeps the text of a report that is filed; that of a later version takes its place. */
    public void keep(UUID report, Document document) {
        TextRow row = rows.findByIdOptional(report).orElseGet(() -> new TextRow(report));
        row.document = write(document);
        rows.persist(row);
    }

    /** Lets go of the text of a withdrawn report. */
    public void forget(UUID report) {
        rows.deleteById(report);
    }

    private String write(Document document) {
        try {
            return json.writeValueAsString(document);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Document read(String document) {
        try {
            return json.readValue(document, Document.class);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
