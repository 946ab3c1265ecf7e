package uk.inspectionalerts.grading.judgement;

/** Something that the report says needs to improve, or an area for priority action, verbatim. */
public record Recommendation(String text, int page) {}
