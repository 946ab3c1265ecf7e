package uk.inspectionalerts.grading.judgement;

/** The title or name by which the report calls the local authority; the register of authorities makes a URN of it. */
public record AuthorityAsPrinted(String title, Evidence evidence) {}
