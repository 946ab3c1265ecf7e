package uk.inspectionalerts.notification.outcome;

import java.util.Optional;
import java.util.OptionalInt;

/**
 * One printed grade.
 *
 * @param printed the grade in the report's own words, or its usual name where those are not known
 * @param previous the judgement it is held against; empty when there is none that compares
 * @param steps grades up (above zero) or down (below zero); empty when not comparable
 */
public record Judgement(
        Area area, Grade grade, String printed, Optional<EarlierJudgement> previous, OptionalInt steps) {}
