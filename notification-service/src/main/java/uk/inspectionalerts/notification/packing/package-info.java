/** Communications packs for the council concerned: read, taken along as a document, approved. */
package uk.inspectionalerts.notification.packing;
