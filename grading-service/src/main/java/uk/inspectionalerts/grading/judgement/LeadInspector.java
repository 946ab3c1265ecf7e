package uk.inspectionalerts.grading.judgement;

/** Who led the inspection, as printed; several names are joined by {@code "; "}. */
public record LeadInspector(String name, Evidence evidence) {}
