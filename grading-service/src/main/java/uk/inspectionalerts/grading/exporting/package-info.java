/** The record as tables for others to work with, with the meaning of each column. */
package uk.inspectionalerts.grading.exporting;
