package uk.inspectionalerts.grading.publishing;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import uk.inspectionalerts.grading.authority.AuthorityRegister;
import uk.inspectionalerts.grading.authority.Group;
import uk.inspectionalerts.grading.claim.ClaimCheck;
import uk.inspectionalerts.grading.completing.SourceClaims;
import uk.inspectionalerts.grading.composing.Dossier;
import uk.inspectionalerts.grading.history.Entry;
import uk.inspectionalerts.grading.history.NationalRecord;
import uk.inspectionalerts.grading.milestone.Completeness;
import uk.inspectionalerts.grading.milestone.Milestone;
import uk.inspectionalerts.grading.milestone.Milestones;
import uk.inspectionalerts.grading.publishing.Inspections.Recorded;
import uk.inspectionalerts.grading.shipping.GroupFile;
import uk.inspectionalerts.grading.shipping.ShippedHistory;

/** The whole record as it was last published, and what follows from it. */
@ApplicationScoped
public class RecordReading {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    private final AuthorityRegister register;
    private final Inspections inspections;
    private final Clock clock;
    private final ShippedHistory history;
    private final SourceClaims claims;
    private final List<Group> groups;

    RecordReading(
            AuthorityRegister register,
            Inspections inspections,
            ShippedHistory history,
            SourceClaims claims,
            Clock clock) {
        this.register = register;
        this.inspections = inspections;
        this.clock = clock;
        this.history = history;
        this.claims = claims;
        groups = GroupFile.shipped(register);
    }

    /** Today, Europe/London. */
    public LocalDate today() {
        return LocalDate.now(clock.withZone(LONDON));
    }

    /** The day up to which the record is proven to lack no report: by the shipped history, or further by sources. */
    public LocalDate completeTo() {
        LocalDate shipped = history.completeTo();
        return claims.recordTo().filter(shipped::isBefore).orElse(shipped);
    }

    /** All graded inspections of all authorities. */
    public NationalRecord record() {
        return NationalRecord.of(published().stream().map(this::entry).toList());
    }

    /** Every milestone of the record. */
    public List<Milestone> milestones() {
        return milestones(record());
    }

    /** Every milestone of that record. */
    public List<Milestone> milestones(NationalRecord record) {
        return Milestones.of(record, groups, new Completeness(completeTo(), today()));
    }

    /** What claims are set against. */
    public ClaimCheck claims() {
        NationalRecord record = record();
        return new ClaimCheck(record, milestones(record), completeTo());
    }

    /** The lists of authorities that the service ships, such as the core cities. */
    public List<Group> groups() {
        return groups;
    }

    List<Recorded> published() {
        return inspections.recorded();
    }

    /** The milestones of each inspection in the record that these make together. */
    Map<UUID, List<Milestone>> milestones(Collection<Recorded> published, Collection<Dossier> dossiers) {
        Stream<Entry> entries = Stream.concat(
                published.stream().map(this::entry),
                dossiers.stream().map(Dossier::entries).flatMap(List::stream));
        return milestones(NationalRecord.of(entries.toList())).stream()
                .collect(Collectors.groupingBy(
                        milestone -> milestone.subject().inspection().id()));
    }

    private Entry entry(Recorded recorded) {
        return new Entry(register.byUrn(recorded.urn()).orElseThrow(), recorded.inspection());
    }
}
