/** A small service that stores notes and takes down the notes of others: what the tests of messaging run on. */
package uk.inspectionalerts.messaging.notes;
