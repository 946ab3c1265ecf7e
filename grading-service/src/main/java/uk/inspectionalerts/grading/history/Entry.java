package uk.inspectionalerts.grading.history;

import uk.inspectionalerts.grading.authority.Authority;
import uk.inspectionalerts.grading.judgement.Framework;

/**
 * One graded inspection in the national record.
 *
 * @param version rises with each correction of the same inspection, so that the highest one stands whatever the order of arrival; 0
 *     for the shipped history, which any report overrules
 */
public record Entry(Authority authority, Inspection inspection, int version) {

    /** Throws {@link IllegalArgumentException} where the dates cannot be or nothing is graded. */
    public Entry {
        if (inspection.end().isBefore(inspection.start())) {
            throw new IllegalArgumentException(
                    "the inspection ends on " + inspection.end() + ", before it begins on " + inspection.start());
        }
        if (inspection.publishedOn().isBefore(inspection.end())) {
            throw new IllegalArgumentException("the report is published on " + inspection.publishedOn()
                    + ", before the inspection ends on " + inspection.end());
        }
        if (!inspection.entersHistory()) {
            throw new IllegalArgumentException("the record holds graded inspections under SIF and ILACS only");
        }
    }

    /** An entry that nothing has corrected. */
    public Entry(Authority authority, Inspection inspection) {
        this(authority, inspection, 0);
    }

    /** Ofsted's number for the authority. */
    public String urn() {
        return authority.urn();
    }

    /** Name of the authority. */
    public String name() {
        return authority.name();
    }

    public Framework framework() {
        return inspection.framework();
    }

    /** Whether this inspection came before the other, by the day on which it ended. */
    public boolean before(Entry other) {
        return inspection.before(other.inspection);
    }

    /** Whether both are about one inspection. */
    public boolean sameInspectionAs(Entry other) {
        return inspection.id().equals(other.inspection.id());
    }

    /** Whether both say the same. */
    boolean agreesWith(Entry other) {
        return urn().equals(other.urn()) && inspection.equals(other.inspection);
    }
}
