/** Where councils see their deadlines and say what they have done about them. */
package uk.inspectionalerts.notification.desk;
