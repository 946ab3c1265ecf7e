/**
 * How a service asks peers that it has no reason to trust: held to named hosts and public addresses, within one time
 * limit and one size limit, so that no peer can make it wait, swallow memory or reach into the network it runs in.
 */
package uk.inspectionalerts.web.client;
