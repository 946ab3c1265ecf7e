package uk.inspectionalerts.ingest.publishing;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import uk.inspectionalerts.ingest.revision.Changes;
import uk.inspectionalerts.ingest.revision.Example;
import uk.inspectionalerts.ingest.revision.TextChanges;

/** What changed from one version to the next, as {@code report.revised.v1} carries it. */
record ChangesBody(boolean textChanged, BlocksBody blocks, List<ExampleBody> examples, List<String> given) {

    /** How many blocks are others than before. */
    record BlocksBody(int removed, int added, int changed) {}

    /** A change in words; what was added has no before, what was removed no after. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ExampleBody(String before, String after) {

        static ExampleBody of(Example example) {
            return new ExampleBody(
                    example.before().orElse(null), example.after().orElse(null));
        }
    }

    static ChangesBody of(Changes changes) {
        TextChanges text = changes.text();
        return new ChangesBody(
                changes.textChanged(),
                new BlocksBody(text.removed(), text.added(), text.changed()),
                text.examples().stream().map(ExampleBody::of).toList(),
                changes.given());
    }
}
