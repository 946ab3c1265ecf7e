package uk.inspectionalerts.grading.counting;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import uk.inspectionalerts.grading.authority.AuthorityRegister;
import uk.inspectionalerts.grading.authority.Group;
import uk.inspectionalerts.grading.claim.ClaimCheck;
import uk.inspectionalerts.grading.history.Entry;
import uk.inspectionalerts.grading.history.Inspection;
import uk.inspectionalerts.grading.history.NationalRecord;
import uk.inspectionalerts.grading.history.PublicationDate;
import uk.inspectionalerts.grading.milestone.Completeness;
import uk.inspectionalerts.grading.milestone.Milestone;
import uk.inspectionalerts.grading.milestone.Milestones;
import uk.inspectionalerts.grading.publishing.Inspections;
import uk.inspectionalerts.grading.publishing.Inspections.Graded;
import uk.inspectionalerts.grading.shipping.GroupFile;
import uk.inspectionalerts.grading.shipping.ShippedHistory;

/**
 * The whole record as it is known now: the shipped history, and in place of what it says of an inspection what a document of that
 * inspection says that was read. A withdrawn report takes its inspection out of both.
 */
@ApplicationScoped
class RecordReading {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final int READ = 1;

    private final AuthorityRegister register;
    private final Inspections inspections;
    private final Clock clock;
    private final ShippedHistory history;
    private final List<Group> groups;

    RecordReading(AuthorityRegister register, Inspections inspections, ShippedHistory history, Clock clock) {
        this.register = register;
        this.inspections = inspections;
        this.clock = clock;
        this.history = history;
        groups = GroupFile.shipped(register);
    }

    /** Today, Europe/London. */
    LocalDate today() {
        return LocalDate.now(clock.withZone(LONDON));
    }

    /** All graded inspections of all authorities. */
    NationalRecord record() {
        Map<UUID, Entry> entries = new HashMap<>();
        history.entries().forEach(entry -> entries.put(entry.inspection().id(), entry));
        Set<UUID> withdrawn = inspections.withdrawn();
        entries.keySet().removeAll(withdrawn);
        for (Graded graded : inspections.graded()) {
            entries.merge(
                    graded.inspection().id(),
                    new Entry(register.byUrn(graded.urn()).orElseThrow(), graded.inspection(), READ),
                    (known, read) -> graded.dated() == PublicationDate.Basis.ESTIMATED ? datedAs(known, read) : read);
        }
        return NationalRecord.of(entries.values());
    }

    /** Every milestone of the record, the latest published first. */
    List<Milestone> milestones() {
        return milestones(record());
    }

    private List<Milestone> milestones(NationalRecord record) {
        return Milestones.of(record, groups, new Completeness(history.completeTo(), today()));
    }

    /** What claims are set against. */
    ClaimCheck claims() {
        NationalRecord record = record();
        return new ClaimCheck(record, milestones(record), history.completeTo());
    }

    /** The day of receipt stands in for a date that the history knows. */
    private static Entry datedAs(Entry known, Entry read) {
        Inspection inspection = read.inspection();
        return new Entry(
                read.authority(),
                new Inspection(
                        inspection.id(),
                        inspection.framework(),
                        inspection.start(),
                        inspection.end(),
                        known.inspection().publishedOn(),
                        inspection.grades()),
                READ);
    }
}
