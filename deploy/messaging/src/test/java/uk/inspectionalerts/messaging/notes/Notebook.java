package uk.inspectionalerts.messaging.notes;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import uk.inspectionalerts.messaging.Event;
import uk.inspectionalerts.messaging.Inbox;
import uk.inspectionalerts.messaging.Outbox;
import uk.inspectionalerts.messaging.OutgoingEvent;
import uk.inspectionalerts.messaging.PoisonEvent;

/** The use cases: announces notes, and takes down those that it is told of. */
@ApplicationScoped
public class Notebook {

    private final Inbox inbox;
    private final Outbox outbox;
    private final DataSource dataSource;
    private final Set<String> illegible = ConcurrentHashMap.newKeySet();
    private final List<String> tried = new ArrayList<>();

    Notebook(Inbox inbox, Outbox outbox, DataSource dataSource) {
        this.inbox = inbox;
        this.outbox = outbox;
        this.dataSource = dataSource;
    }

    /** Tells of the notes, all in one transaction. */
    @Transactional
    public void announce(String topic, String key, String... texts) {
        for (String text : texts) {
            outbox.append(new OutgoingEvent(topic, key, "note.written.v1", key, json(text)));
        }
    }

    /** Tells of a note and then fails. */
    @Transactional
    public void announceInVain(String key, String text) {
        announce("notes", key, text);
        throw new IllegalStateException("The pen broke");
    }

    /** Stores the note; a note that is not JSON is poison, and one with an illegible text always fails. */
    @Transactional
    public void takeDown(Event event) {
        if (!inbox.claim(event)) {
            return;
        }
        String text = text(event.body());
        try (Connection connection = dataSource.getConnection();
                PreparedStatement insert = connection.prepareStatement("insert into note (key, text) values (?, ?)")) {
            insert.setString(1, event.key());
            insert.setString(2, text);
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("The note was not stored", e);
        }
        if (illegible.contains(text)) {
            tried(text);
            throw new IllegalArgumentException("Nobody can read " + text);
        }
    }

    /** The notes of the key, in the order in which they were taken down. */
    @Transactional
    public List<String> notes(String key) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement query =
                        connection.prepareStatement("select text from note where key = ? order by seq")) {
            query.setString(1, key);
            List<String> texts = new ArrayList<>();
            for (ResultSet rows = query.executeQuery(); rows.next(); ) {
                texts.add(rows.getString(1));
            }
            return texts;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** From now on a note with this text cannot be taken down. */
    public void makeIllegible(String text) {
        illegible.add(text);
    }

    /** From now on it can. */
    public void makeLegible(String text) {
        illegible.remove(text);
    }

    /** How often it was tried to take down the illegible text. */
    public synchronized long attempts(String text) {
        return tried.stream().filter(text::equals).count();
    }

    private synchronized void tried(String text) {
        tried.add(text);
    }

    /** Reads what {@link #json} wrote. */
    public static String text(byte[] json) {
        String body = new String(json, UTF_8);
        if (!body.startsWith("{\"text\":\"")) {
            throw new PoisonEvent("The note is not JSON");
        }
        return body.substring(9, body.length() - 2);
    }

    /** The body of an event. */
    public static byte[] json(String text) {
        return ("{\"text\":\"" + text + "\"}").getBytes(UTF_8);
    }
}
