package uk.inspectionalerts.grading.listing;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import java.lang.reflect.Type;
import java.util.function.BiFunction;

/** The resources name their fields as the columns of the table do ({@code published_on}); events keep to camel case. */
public class SnakeCase implements BiFunction<ObjectMapper, Type, ObjectWriter> {

    @Override
    public ObjectWriter apply(ObjectMapper json, Type type) {
        return json.copy()
                .setPropertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
                .writer();
    }
}
