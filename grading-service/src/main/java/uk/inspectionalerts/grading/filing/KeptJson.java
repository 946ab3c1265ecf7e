package uk.inspectionalerts.grading.filing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;

/** Records as they are kept in the database. */
@ApplicationScoped
public class KeptJson {

    private final ObjectMapper json;

    KeptJson(ObjectMapper json) {
        this.json = json;
    }

    /** The record in words. */
    public String write(Object kept) {
        try {
            return json.writeValueAsString(kept);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The record that was written. */
    public <T> T read(String written, Class<T> type) {
        try {
            return json.readValue(written, type);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
