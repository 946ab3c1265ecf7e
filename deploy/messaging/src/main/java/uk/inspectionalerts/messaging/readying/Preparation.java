package uk.inspectionalerts.messaging.readying;

/**
 * What a service does once, as soon as its database can be worked with and before it works: before an event is handled,
 * a scheduled job runs, or it says that it is ready. What fails is tried again.
 */
public interface Preparation {

    void prepare();
}
