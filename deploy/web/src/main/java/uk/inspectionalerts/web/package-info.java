/**
 * What every service's HTTP interface has in common: how an error is told, how a list is paged, who calls.
 *
 * <p>Every error is a {@link uk.inspectionalerts.web.Problem} (RFC 9457); a resource throws
 * {@link uk.inspectionalerts.web.ProblemException} and the rest happens here.
 */
package uk.inspectionalerts.web;
