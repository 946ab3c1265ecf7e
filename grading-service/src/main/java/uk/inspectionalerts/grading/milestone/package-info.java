/**
 * What is news in an inspection's grades, each by an exact rule over the national record, with the terms that make it checkable. Pure: only
 * {@code java.*}, authorities, judgements, history and standings.
 */
package uk.inspectionalerts.grading.milestone;
