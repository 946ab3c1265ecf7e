/**
 * What is news in an inspection's grades, each by an exact rule over the authority's history. A claim that counts or ranks
 * authorities is not made here. Pure: only {@code java.*}, judgements and history.
 */
package uk.inspectionalerts.grading.milestone;
