/** Who answers for a shared mailbox hands that over to others. */
package uk.inspectionalerts.notification.answering;
