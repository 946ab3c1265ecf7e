package uk.inspectionalerts.grading.milestone;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import uk.inspectionalerts.grading.history.Entry;
import uk.inspectionalerts.grading.history.Inspection;
import uk.inspectionalerts.grading.judgement.Area;

/**
 * A claim about an inspection that follows from the record.
 *
 * @param id the same for the same inspection, type and object, however often it is derived
 * @param subject the inspection on whose publication the claim is made
 * @param area the area that it speaks of; empty where it speaks of none or several
 * @param sentence the claim in plain English, with framework and as-at date
 * @param withoutRank what remains to be said while the terms are withheld: the grades and changes without rank and count
 * @param underIlacs the terms of the same count with the reports under ILACS alone
 */
public record Milestone(
        UUID id,
        Entry subject,
        MilestoneType type,
        Optional<Area> area,
        String sentence,
        Optional<String> withoutRank,
        Terms terms,
        Optional<Terms> underIlacs) {

    private static final String NOT_READ = " (from a summary, report not yet read).";

    /** A claim about an area, or about all. */
    static Milestone of(Entry subject, MilestoneType type, Optional<Area> area, String sentence, Terms terms) {
        return identified(subject, type, area, area.map(Area::code), sentence, terms);
    }

    /** A claim of which an inspection can have several by something other than an area, such as a group. */
    static Milestone of(Entry subject, MilestoneType type, String object, String sentence, Terms terms) {
        return identified(subject, type, Optional.empty(), Optional.of(object), sentence, terms);
    }

    private static Milestone identified(
            Entry subject,
            MilestoneType type,
            Optional<Area> area,
            Optional<String> object,
            String sentence,
            Terms terms) {
        String identity = subject.inspection().id() + "/" + type.code()
                + object.map(name -> "/" + name).orElse("");
        UUID id = UUID.nameUUIDFromBytes(identity.getBytes(StandardCharsets.UTF_8));
        return new Milestone(
                id, subject, type, area, marked(sentence, terms), Optional.empty(), terms, Optional.empty());
    }

    /** The same with its rank among the authorities: what was said so far stays sayable without it. */
    Milestone ranked(String ranking, Terms ranked) {
        return new Milestone(
                id, subject, type, area, marked(ranking, ranked), Optional.of(sentence), ranked, underIlacs);
    }

    Milestone alsoUnderIlacs(Terms narrower) {
        return new Milestone(id, subject, type, area, sentence, withoutRank, terms, Optional.of(narrower));
    }

    /** What an alert may say: the claim, or what remains of it while rank and count are withheld; empty where nothing does. */
    public Optional<String> forAlert() {
        return terms.withheld().isEmpty() ? Optional.of(sentence) : withoutRank;
    }

    /** The areas on whose grades the claim rests, in an inspection that it is about, that it counts or that it ranks. */
    public Set<Area> areasOf(Inspection inspection) {
        return switch (type) {
            case IMPROVED, DECLINED -> Set.of(area.orElseThrow());
            case ALL_AREAS_OUTSTANDING,
                    ALL_GOOD_OR_BETTER,
                    AREA_ABOVE_OVERALL,
                    SPLIT_PROFILE,
                    FIRST_INSPECTION,
                    FIRST_UNDER_FRAMEWORK -> inspection.grades().keySet();
            case INTO_INADEQUATE,
                    OUT_OF_INADEQUATE,
                    LOST_OUTSTANDING,
                    ORDINAL_OUTSTANDING,
                    FIRST_IN_REGION,
                    FIRST_IN_GROUP,
                    STRAIGHT_TO,
                    RETAINED_OUTSTANDING,
                    LONGEST_RUN,
                    ONLY_IN_REGION,
                    OUTSTANDING_NOW,
                    SHARE_PASSED,
                    LAST_IN_REGION_OUT_OF_INADEQUATE,
                    BEST_EVER -> Set.of(Area.OVERALL_EFFECTIVENESS);
        };
    }

    /** Whether this says the other as well, so that one person hears the bigger only. */
    public boolean implies(Milestone other) {
        return type.implied().contains(other.type)
                && subject.inspection().id().equals(other.subject.inspection().id())
                && area.equals(other.area);
    }

    /** A claim that rests on a summary says so. */
    private static String marked(String sentence, Terms terms) {
        return terms.secondary() ? sentence.substring(0, sentence.length() - 1) + NOT_READ : sentence;
    }
}
