package uk.inspectionalerts.notification.deadline;

import java.util.List;
import java.util.UUID;

/** What is known today of what councils have to do. */
@FunctionalInterface
public interface Deadlines {

    /**
     * What is still to be done after that inspection, the first due first; nothing after a report that was taken in as
     * history or that was withdrawn.
     */
    List<Deadline> open(UUID inspection);
}
