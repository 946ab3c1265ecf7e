package uk.inspectionalerts.grading.regrading;

import java.util.List;
import java.util.UUID;
import uk.inspectionalerts.grading.grading.ReadAgain;
import uk.inspectionalerts.grading.publishing.Said;

/**
 * What reading all documents again changes.
 *
 * @param plan stands for just these changes: whoever applies them names it
 * @param applied whether they were made
 * @param documents how many were read
 * @param changes one for each document that says something else now
 */
public record RegradingBody(String plan, boolean applied, int documents, List<Change> changes) {

    public RegradingBody {
        changes = List.copyOf(changes);
    }

    /**
     * A document that says something else now.
     *
     * @param outcomes what is published because of it
     */
    public record Change(
            UUID report,
            UUID inspection,
            String statusBefore,
            String status,
            List<String> reasons,
            List<Said> outcomes) {

        static Change of(ReadAgain.Result result) {
            return new Change(
                    result.after().id(),
                    result.after().inspection(),
                    result.before().status().code(),
                    result.after().status().code(),
                    result.after().reasons(),
                    result.said());
        }
    }
}
