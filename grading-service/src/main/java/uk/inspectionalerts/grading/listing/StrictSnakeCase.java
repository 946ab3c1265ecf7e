package uk.inspectionalerts.grading.listing;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import java.lang.reflect.Type;
import java.util.function.BiFunction;

/**
 * What is sent names its fields as the columns of the table do. A field that is not known is refused: a slip of the pen must not
 * turn a correction into a confirmation.
 */
public class StrictSnakeCase implements BiFunction<ObjectMapper, Type, ObjectReader> {

    @Override
    public ObjectReader apply(ObjectMapper json, Type type) {
        return json.copy()
                .setPropertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .reader();
    }
}
