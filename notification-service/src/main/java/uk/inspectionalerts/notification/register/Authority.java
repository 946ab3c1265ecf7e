package uk.inspectionalerts.notification.register;

import java.util.List;
import uk.inspectionalerts.messaging.Event;
import uk.inspectionalerts.notification.event.EventBody;

/** A local authority: its number as an inspected provider, its name, its region in words and as ONS code, its groups. */
public record Authority(String urn, String name, String region, String regionCode, List<String> groups) {

    /** What an {@code authority.v1} says; poison if it is not one, though only its names are kept. */
    static Authority from(Event event) {
        EventBody body = EventBody.of(event);
        body.texts("aliases");
        body.optionalDate("validFrom");
        return new Authority(
                body.text("urn"),
                body.text("name"),
                body.text("region"),
                body.text("regionCode"),
                body.optionalTexts("groups"));
    }
}
