package uk.inspectionalerts.grading.counting;

import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.stream.Collectors;
import uk.inspectionalerts.grading.milestone.Milestone;
import uk.inspectionalerts.grading.milestone.MilestoneType;
import uk.inspectionalerts.web.ProblemException;

/** The filters of the list of milestones, as query parameters; a type that is none is a 400. */
public record MilestoneQuery(
        @QueryParam("urn") String urn,
        @QueryParam("type") String type,
        @QueryParam("from") LocalDate from,
        @QueryParam("to") LocalDate to) {

    public MilestoneQuery {
        if (type != null
                && Arrays.stream(MilestoneType.values())
                        .map(MilestoneType::code)
                        .noneMatch(type::equals)) {
            throw ProblemException.badRequest(
                    "type",
                    "type cannot be " + type + ": give one of "
                            + Arrays.stream(MilestoneType.values())
                                    .map(MilestoneType::code)
                                    .collect(Collectors.joining(", "))
                            + ".");
        }
    }

    /** Whether it is one that is asked for. */
    boolean wants(Milestone milestone) {
        LocalDate published = milestone.subject().inspection().publishedOn();
        return (urn == null || urn.equals(milestone.subject().urn()))
                && (type == null || type.equals(milestone.type().code()))
                && (from == null || !published.isBefore(from))
                && (to == null || !published.isAfter(to));
    }
}
