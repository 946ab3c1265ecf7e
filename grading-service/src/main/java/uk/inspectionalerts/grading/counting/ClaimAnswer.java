package uk.inspectionalerts.grading.counting;

/** What is answered to a claim or to a draft that makes claims. */
public sealed interface ClaimAnswer permits VerdictBody, DraftBody {}
