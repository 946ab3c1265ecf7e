/**
 * Where alerts arrive in a check: a mail server behind a road and the server of webhooks, both with bad weather, and what
 * was received there. It knows nothing of what should have come.
 */
package uk.inspectionalerts.checks.receiving;
