package uk.inspectionalerts.grading.listing;

import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import uk.inspectionalerts.grading.filing.Report;
import uk.inspectionalerts.grading.filing.Reports;
import uk.inspectionalerts.grading.filing.Status;
import uk.inspectionalerts.grading.judgement.Framework;
import uk.inspectionalerts.grading.judgement.Kind;
import uk.inspectionalerts.grading.publishing.InspectionFilter;
import uk.inspectionalerts.web.ProblemException;

/** The filters of the lists of inspections, as query parameters; a word that is not one of the codes is a 400. */
public record InspectionQuery(
        @QueryParam("urn") String urn,
        @QueryParam("framework") String framework,
        @QueryParam("kind") String kind,
        @QueryParam("status") String status,
        @QueryParam("publishedFrom") LocalDate publishedFrom,
        @QueryParam("publishedTo") LocalDate publishedTo,
        @QueryParam("report") UUID report) {

    private static final Set<Status> SHOWN = EnumSet.complementOf(EnumSet.of(Status.WITHDRAWN));

    public InspectionQuery {
        oneOf("framework", framework, Framework.values(), Framework::code);
        oneOf("kind", kind, Kind.values(), Kind::code);
        oneOf("status", status, SHOWN.toArray(Status[]::new), Status::code);
    }

    /** The same for reading the record; empty where nothing can be found, since the wanted report is not held. */
    public Optional<InspectionFilter> filter(Reports reports) {
        if (report == null) {
            return Optional.of(filter(Optional.empty()));
        }
        return reports.find(report).map(Report::inspection).map(id -> filter(Optional.of(id)));
    }

    /** @param inspection that under which the wanted report is filed */
    private InspectionFilter filter(Optional<UUID> inspection) {
        return new InspectionFilter(
                Optional.ofNullable(urn),
                Optional.ofNullable(framework),
                Optional.ofNullable(kind),
                status == null ? SHOWN : Set.of(Status.ofCode(status)),
                Optional.ofNullable(publishedFrom),
                Optional.ofNullable(publishedTo),
                inspection);
    }

    private static <T> void oneOf(String parameter, String given, T[] values, Function<T, String> code) {
        if (given != null && Arrays.stream(values).map(code).noneMatch(given::equals)) {
            throw ProblemException.badRequest(
                    parameter,
                    parameter + " cannot be " + given + ": give one of "
                            + Arrays.stream(values).map(code).collect(Collectors.joining(", ")) + ".");
        }
    }
}
