package uk.inspectionalerts.web;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.QueryParam;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jboss.resteasy.reactive.RestQuery;

/**
 * The query parameters that a resource method takes, by name with their types, its parameter beans included.
 *
 * @param types what each is read as
 */
record QueryParameters(Map<String, Class<?>> types) {

    static QueryParameters of(Method resource) {
        Map<String, Class<?>> types = new TreeMap<>();
        for (Parameter parameter : resource.getParameters()) {
            name(parameter, parameter.getName())
                    .ifPresent(name -> types.put(name, single(parameter.getParameterizedType())));
            if (parameter.isAnnotationPresent(BeanParam.class)) {
                for (Field field : parameter.getType().getDeclaredFields()) {
                    name(field, field.getName()).ifPresent(name -> types.put(name, single(field.getGenericType())));
                }
            }
        }
        return new QueryParameters(types);
    }

    /** The type itself, or what an optional holds. */
    private static Class<?> single(Type type) {
        if (type instanceof ParameterizedType generic) {
            Class<?> raw = (Class<?>) generic.getRawType();
            return raw == Optional.class ? single(generic.getActualTypeArguments()[0]) : raw;
        }
        return (Class<?>) type;
    }

    private static Optional<String> name(AnnotatedElement element, String own) {
        QueryParam standard = element.getAnnotation(QueryParam.class);
        if (standard != null) {
            return Optional.of(standard.value());
        }
        RestQuery named = element.getAnnotation(RestQuery.class);
        return Optional.ofNullable(named).map(query -> query.value().isEmpty() ? own : query.value());
    }
}
