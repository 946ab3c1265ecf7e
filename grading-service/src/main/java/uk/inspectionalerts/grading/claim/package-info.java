/**
 * Claims that others make, a press officer or a minute, set against the record. Pure: only {@code java.*}, authorities, history, standings
 * and milestones.
 */
package uk.inspectionalerts.grading.claim;
