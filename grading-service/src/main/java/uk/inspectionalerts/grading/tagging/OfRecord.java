package uk.inspectionalerts.grading.tagging;

import static java.lang.annotation.ElementType.METHOD;
import static java.lang.annotation.ElementType.TYPE;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import jakarta.ws.rs.NameBinding;
import java.lang.annotation.Retention;
import java.lang.annotation.Target;

/**
 * Marks calls that answer from the public record alone, the same to everybody. Their answers carry the licence and a tag; who
 * sends that tag again hears 304 for as long as nothing can have changed.
 */
@NameBinding
@Retention(RUNTIME)
@Target({TYPE, METHOD})
public @interface OfRecord {}
