package uk.inspectionalerts.checks.manifests.rendered;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What a typed object was told and does not know, or will soon no longer know, at every level. */
public final class Leftovers {

    private final List<String> found = new ArrayList<>();

    private Leftovers() {}

    public static List<String> in(Object object) {
        Leftovers leftovers = new Leftovers();
        leftovers.look(object, "");
        return leftovers.found;
    }

    private void look(Object value, String path) {
        if (value instanceof Collection<?> list) {
            list.forEach(each -> look(each, path));
        } else if (value instanceof Map<?, ?> map) {
            map.forEach((key, each) -> look(each, path + "/" + key));
        } else if (value != null) {
            for (Class<?> type = value.getClass(); isModel(type); type = type.getSuperclass()) {
                for (Field field : type.getDeclaredFields()) {
                    if (!Modifier.isStatic(field.getModifiers())) {
                        look(field, value, path);
                    }
                }
            }
        }
    }

    private void look(Field field, Object of, String path) {
        Object value = valueOf(field, of);
        if (field.getName().equals("additionalProperties") && value instanceof Map<?, ?> unknown) {
            // where the models keep what they do not know
            unknown.keySet().forEach(name -> found.add("has no field " + path + "/" + name));
            return;
        }
        if (value != null && isGoing(field)) {
            found.add("has a field that the next version does not have: " + path + "/" + field.getName());
        }
        look(value, path + "/" + field.getName());
    }

    private static Object valueOf(Field field, Object of) {
        try {
            field.setAccessible(true);
            return field.get(of);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean isGoing(Field field) {
        return Stream.of(field.getDeclaringClass().getDeclaredMethods())
                .filter(method -> method.getName().equalsIgnoreCase("get" + field.getName()))
                .anyMatch(method -> method.isAnnotationPresent(Deprecated.class));
    }

    private static boolean isModel(Class<?> type) {
        return !type.isEnum()
                && Stream.of("io.fabric8.", "io.strimzi.", Kinds.class.getName())
                        .anyMatch(type.getName()::startsWith);
    }
}
