/** GOV.UK Notify as it speaks: its keys, its Markdown, its answers and what it says became of an email. */
package uk.inspectionalerts.notification.notify;
