package uk.inspectionalerts.grading.history;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import uk.inspectionalerts.grading.judgement.Area;
import uk.inspectionalerts.grading.judgement.Framework;
import uk.inspectionalerts.grading.judgement.Grade;
import uk.inspectionalerts.grading.judgement.Kind;

/**
 * One inspection of one authority, as the record holds it.
 *
 * @param start first inspection day, Europe/London
 * @param end last inspection day
 * @param publishedOn the day on which its report was published
 * @param grades what the report prints of the council, in the order of the areas; empty for a letter
 * @param basis on what the facts rest
 */
public record Inspection(
        UUID id,
        Framework framework,
        LocalDate start,
        LocalDate end,
        LocalDate publishedOn,
        Map<Area, Grade> grades,
        Basis basis) {

    /** On what the facts of an inspection rest. */
    public enum Basis {
        /** The report itself was read. */
        REPORT,
        /** A published summary, known to be wrong in places: no rank and no count may be said on its ground. */
        SECONDARY;

        /** The name in events and tables. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** The basis of that name; throws {@link IllegalArgumentException} for any other word. */
        public static Basis ofCode(String code) {
            for (Basis basis : values()) {
                if (basis.code().equals(code)) {
                    return basis;
                }
            }
            throw new IllegalArgumentException("the basis is report or secondary, not '" + code + "'");
        }
    }

    public Inspection {
        Map<Area, Grade> byArea = new EnumMap<>(Area.class);
        byArea.putAll(grades);
        grades = Collections.unmodifiableMap(byArea);
    }

    /** An inspection whose report was read. */
    public Inspection(
            UUID id,
            Framework framework,
            LocalDate start,
            LocalDate end,
            LocalDate publishedOn,
            Map<Area, Grade> grades) {
        this(id, framework, start, end, publishedOn, grades, Basis.REPORT);
    }

    /**
     * The identity of an inspection: authority, kind and first day. Two documents of one inspection share it, in whatever order they
     * arrive. The kind is part of it because a letter and a report may begin on one day.
     */
    public static UUID idOf(String urn, Kind kind, LocalDate start) {
        return UUID.nameUUIDFromBytes((urn + '/' + kind.code() + '/' + start).getBytes(StandardCharsets.UTF_8));
    }

    /** The grade for overall effectiveness, where the report prints one. */
    public Optional<Grade> overall() {
        return Optional.ofNullable(grades.get(Area.OVERALL_EFFECTIVENESS));
    }

    /** Whether the report itself has not been read. */
    public boolean secondary() {
        return basis == Basis.SECONDARY;
    }

    /** Whether its grade for the area is sure: a summary is to be relied upon for the overall grade and not for those of the areas. */
    public boolean sureOf(Area area) {
        return area == Area.OVERALL_EFFECTIVENESS || !secondary();
    }

    /** Whether it is a graded inspection under a framework whose grades can be compared with a later one's. */
    boolean entersHistory() {
        return framework != Framework.OTHER && !grades.isEmpty();
    }

    /** Whether this one ended earlier, or ended with the other and began earlier. */
    boolean before(Inspection other) {
        return end.isBefore(other.end) || (end.equals(other.end) && start.isBefore(other.start));
    }
}
