package uk.inspectionalerts.notification.desk;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import uk.inspectionalerts.notification.deadline.CalendarFile;
import uk.inspectionalerts.notification.deadline.LiveDeadline;
import uk.inspectionalerts.notification.reckoning.LiveDeadlines;
import uk.inspectionalerts.notification.reckoning.LiveDeadlines.Position;
import uk.inspectionalerts.notification.reckoning.LiveDeadlines.Wanted;

/** The deadlines that are open, as a calendar to subscribe to; an estimated one stands on its earliest day and is marked. */
@ApplicationScoped
class OpenDeadlines {

    static final String CALENDAR = "text/calendar;charset=utf-8";

    /** More events than any calendar program shows well. */
    private static final int MOST_EVENTS = 2_000;

    private final LiveDeadlines deadlines;
    private final Clock clock;

    OpenDeadlines(LiveDeadlines deadlines, Clock clock) {
        this.deadlines = deadlines;
        this.clock = clock;
    }

    /**
     * Those of these authorities; empty means of all. The tag is of what the calendar says and not of when it was written,
     * so that a program that has it already is told only that.
     */
    Response asCalendar(Optional<Set<String>> authorities, Request request) {
        Wanted wanted = new Wanted(authorities, Optional.empty(), Optional.of(false));
        List<LiveDeadline> open = deadlines.wanted(wanted, Position.FIRST, MOST_EVENTS);
        byte[] undated = CalendarFile.of(open, Instant.EPOCH).getBytes(UTF_8);
        EntityTag tag = new EntityTag(UUID.nameUUIDFromBytes(undated).toString(), true);
        Response.ResponseBuilder unchanged = request.evaluatePreconditions(tag);
        return (unchanged == null ? Response.ok(CalendarFile.of(open, clock.instant())) : unchanged)
                .tag(tag)
                .header(HttpHeaders.CACHE_CONTROL, "private, no-cache")
                .build();
    }
}
