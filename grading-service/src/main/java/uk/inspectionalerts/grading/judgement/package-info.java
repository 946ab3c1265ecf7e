/**
 * What a published report says: framework, kind, authority as printed, dates, judgements and recommendations, each with
 * the page and the words it was read from. Pure: only {@code java.*} and no clock, no files, no network. What cannot be read
 * with certainty is held with its reasons and never guessed.
 */
package uk.inspectionalerts.grading.judgement;
