package uk.inspectionalerts.web;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import jakarta.ws.rs.core.Response.Status;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import uk.inspectionalerts.web.Problem.Fault;

/** What validation refused, told in the caller's words: fields, not our methods and arguments. */
final class BrokenConstraints {

    private BrokenConstraints() {}

    /** The problem; empty if the caller did not cause it: something that we answer, or a bean of our own. */
    static Optional<Problem> problem(Collection<ConstraintViolation<?>> violations) {
        if (!violations.stream().allMatch(BrokenConstraints::isOfRequest)) {
            return Optional.empty();
        }
        List<Fault> faults = violations.stream()
                .map(violation -> new Fault(field(violation.getPropertyPath()), violation.getMessage()))
                .sorted(Comparator.comparing(Fault::field).thenComparing(Fault::detail))
                .toList();
        String detail = faults.stream()
                .map(fault -> (fault.field() + " " + fault.detail()).strip())
                .collect(Collectors.joining("; ", "Refused: ", "."));
        return Optional.of(
                Problem.of(Status.BAD_REQUEST.getStatusCode(), Status.BAD_REQUEST.getReasonPhrase(), detail, faults));
    }

    private static boolean isOfRequest(ConstraintViolation<?> violation) {
        return StreamSupport.stream(violation.getPropertyPath().spliterator(), false)
                .anyMatch(node ->
                        node.getKind() == ElementKind.PARAMETER || node.getKind() == ElementKind.CROSS_PARAMETER);
    }

    /** The path below the method; the argument's own name counts only where it is a parameter of the call. */
    private static String field(Path path) {
        List<Path.Node> nodes = StreamSupport.stream(path.spliterator(), false).toList();
        List<Path.Node> within = nodes.subList(Math.min(2, nodes.size() - 1), nodes.size());
        return within.stream().map(Path.Node::toString).collect(Collectors.joining("."));
    }
}
