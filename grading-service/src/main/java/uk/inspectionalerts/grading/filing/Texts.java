package uk.inspectionalerts.grading.filing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;
import uk.inspectionalerts.grading.judgement.Document;

/** The structured text of the documents that were taken in, the latest version of each. */
@ApplicationScoped
public class Texts {

    private final TextRows rows;
    private final KeptJson json;

    Texts(TextRows rows, KeptJson json) {
        this.rows = rows;
        this.json = json;
    }

    /** The text of a report, unless it was withdrawn or never arrived. */
    @Transactional
    public Optional<Document> find(UUID report) {
        return rows.findByIdOptional(report).map(row -> json.read(row.document, Document.class));
    }

    /** Keeps the text of a report that is filed; that of a later version takes its place. */
    public void keep(UUID report, Document document) {
        TextRow row = rows.findByIdOptional(report).orElseGet(() -> new TextRow(report));
        row.document = json.write(document);
        rows.persist(row);
    }

    /** Lets go of the text of a withdrawn report. */
    public void forget(UUID report) {
        rows.deleteById(report);
    }
}
