package uk.inspectionalerts.local.run;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import uk.inspectionalerts.local.Checkout;
import uk.inspectionalerts.local.process.LocalFailure;
import uk.inspectionalerts.local.submission.Document;

/**
 * The demonstration that is shipped: published reports, the earlier ones of the same councils, and who is to hear.
 *
 * @param folder with {@code history/}, {@code reports/} and {@code subscriptions.json}
 */
public record Demo(Path folder) {

    public static Demo of(Checkout checkout) {
        return new Demo(checkout.root().resolve("deploy/local/demo"));
    }

    /** What was published before, taken in first. */
    public List<Document> history() {
        return Document.at(folder.resolve("history"));
    }

    /** What is published now, oldest first. */
    public List<Document> reports() {
        return Document.at(folder.resolve("reports")).stream()
                .sorted(Document.BY_PUBLICATION)
                .toList();
    }

    /** The councils that the reports are about, by URN. */
    public List<String> authorities() {
        return Stream.of(history(), reports())
                .flatMap(List::stream)
                .map(document -> document.given().urn())
                .flatMap(Optional::stream)
                .distinct()
                .sorted()
                .toList();
    }

    /** Bodies for {@code POST /subscriptions}: each confirmed, on the ground that it is a demonstration. */
    public List<JsonNode> subscriptions() {
        Path file = folder.resolve("subscriptions.json");
        try {
            return List.of(new ObjectMapper().readValue(file.toFile(), JsonNode[].class));
        } catch (IOException e) {
            throw new LocalFailure("Cannot read " + file + ": " + e.getMessage(), e);
        }
    }
}
