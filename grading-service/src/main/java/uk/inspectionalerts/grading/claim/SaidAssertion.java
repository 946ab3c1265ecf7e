package uk.inspectionalerts.grading.claim;

import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import uk.inspectionalerts.grading.claim.Assertion.NoneHigher;
import uk.inspectionalerts.grading.claim.Assertion.NotInRecord;
import uk.inspectionalerts.grading.claim.Assertion.Reached;
import uk.inspectionalerts.grading.claim.Assertion.SoManyOutstanding;
import uk.inspectionalerts.grading.claim.Assertion.Stands;
import uk.inspectionalerts.grading.judgement.Grade;
import uk.inspectionalerts.grading.milestone.MilestoneType;
import uk.inspectionalerts.grading.standing.Position;

/** Reads what is asserted, once it is known of whom, when and among whom. */
final class SaidAssertion {

    /** What can be written, as a hint. */
    static final String INSTEAD =
            "Write one thing that is counted, such as 'one of 14 outstanding', 'first in the North East to be"
                    + " outstanding', 'from inadequate straight to good' or 'is good'.";

    private static final String JUST = "(?:just|only|now|currently)";
    private static final String AUTHORITIES = "(?:local )?(?:authorit(?:y|ies)|councils?)";
    private static final Pattern NONE_HIGHER = Pattern.compile(
            "\\b(?:no|none)\\b(?: (?!higher|better|no |not )\\w+){0,8} (?:higher|better)\\b(?: rated| graded)?");
    private static final Pattern ONE_OF_SO_MANY =
            Pattern.compile("\\b(?:" + JUST + " )?(?:one|1) of (?:" + JUST + " )?(?:the )?(?:" + JUST + " )?("
                    + NumberWords.NUMBER + ")(?: of (?:the )?(" + NumberWords.NUMBER + "))?");
    private static final Pattern SO_MANY_OF = Pattern.compile(
            "\\b(?:" + JUST + " )?(" + NumberWords.NUMBER + ") (?:out )?of (?:the )?(" + NumberWords.NUMBER + ")");
    private static final Pattern SO_MANY = Pattern.compile(
            "\\b(?:" + JUST + " )?(" + NumberWords.NUMBER + ") (?:" + AUTHORITIES + "\\b|(?=outstanding\\b))");
    private static final Pattern PLACE = Pattern.compile(
            "\\b(?:" + JUST + " )?(?:the )?(?:joint )?(" + NumberWords.PLACE + ")(?! time\\b)(?: ever\\b)?");
    private static final Pattern ONLY = Pattern.compile("\\b(?:only|sole)\\b(?: one\\b)?");
    private static final Pattern GRADE = Pattern.compile("\\b" + SaidFeat.GRADE);

    private final Unread words;
    private final SaidScope scope;

    SaidAssertion(Unread words, SaidScope scope) {
        this.words = words;
        this.scope = scope;
    }

    /** The one thing that the words assert. */
    Assertion read() {
        Optional<String> undefined = Undefined.in(words);
        if (undefined.isPresent()) {
            return new NotInRecord(undefined.get());
        }
        if (words.take(NONE_HIGHER).isPresent()) {
            return noneHigher();
        }
        List<Reached> feats = SaidFeat.takenFrom(words);
        if (feats.size() > 1) {
            throw new UnclearWords("It says more than one thing ("
                    + String.join(
                            ", ", feats.stream().map(feat -> feat.type().code()).toList())
                    + "): check each by itself.");
        }
        Optional<SoManyOutstanding> count = count();
        Optional<Integer> place = words.take(PLACE).map(found -> NumberWords.value(found.group(1)));
        boolean only = words.take(ONLY).isPresent();
        if ((count.isPresent() ? 1 : 0) + (place.isPresent() ? 1 : 0) + (only ? 1 : 0) > 1) {
            throw new UnclearWords("It counts and ranks at once: check each by itself.");
        }
        List<Grade> grades = grades();
        return feats.isEmpty() ? ofGrade(count, place, only, grades) : feat(feats.get(0), count, place, only, grades);
    }

    private Assertion noneHigher() {
        if (scope.kind() != SaidScope.Kind.REGION) {
            throw new UnclearWords("It does not say where none is higher: write 'none higher in the region'.");
        }
        return new NoneHigher();
    }

    private Optional<SoManyOutstanding> count() {
        for (Pattern pattern : List.of(ONE_OF_SO_MANY, SO_MANY_OF, SO_MANY)) {
            Optional<MatchResult> found = words.take(pattern);
            if (found.isPresent()) {
                int number = NumberWords.value(found.get().group(1));
                if (number == 0) {
                    throw new UnclearWords("Nobody is counted by 0: write how many are outstanding.");
                }
                return found.map(match -> new SoManyOutstanding(number, outOf(match)));
            }
        }
        return Optional.empty();
    }

    private static Optional<Integer> outOf(MatchResult found) {
        return Optional.of(found)
                .filter(match -> match.groupCount() > 1)
                .map(match -> match.group(2))
                .map(NumberWords::value);
    }

    /** All that are still there. */
    private List<Grade> grades() {
        return words.takeAll(GRADE).stream()
                .map(found -> SaidFeat.grade(found.group(1)))
                .distinct()
                .toList();
    }

    private Assertion ofGrade(
            Optional<SoManyOutstanding> count, Optional<Integer> place, boolean only, List<Grade> grades) {
        if (grades.size() > 1) {
            throw new UnclearWords("It names the grades " + grades.get(0).code() + " and "
                    + grades.get(1).code() + ": write 'from … to …', or one of them.");
        }
        boolean outstanding = grades.equals(List.of(Grade.OUTSTANDING));
        if (grades.isEmpty()) {
            throw new UnclearWords(
                    count.isPresent() || place.isPresent() || only
                            ? "It counts or ranks and does not say by what: write 'outstanding'."
                            : "It claims nothing that can be counted. " + INSTEAD);
        }
        if (count.isPresent()) {
            return outstanding ? counted(count.get()) : notCounted(grades.get(0));
        }
        if (place.isPresent()) {
            return outstanding ? ranked(place.get()) : notCounted(grades.get(0));
        }
        if (only) {
            return outstanding ? alone() : notCounted(grades.get(0));
        }
        if (scope.kind() == SaidScope.Kind.REGION || scope.kind() == SaidScope.Kind.GROUP) {
            throw new UnclearWords("It does not say what is so in "
                    + scope.name().orElseThrow() + ": write 'first', 'only' or 'none higher', or leave the place out.");
        }
        return new Stands(Position.valueOf(grades.get(0).name()));
    }

    private Assertion counted(SoManyOutstanding count) {
        return scope.name()
                .<Assertion>map(
                        name -> new NotInRecord("those who are outstanding are counted in England, not in " + name))
                .orElse(count);
    }

    private Assertion ranked(int place) {
        if (place == 1 && scope.kind() == SaidScope.Kind.REGION) {
            return Reached.just(MilestoneType.FIRST_IN_REGION).ranked(Optional.empty(), scope.name());
        }
        if (place == 1 && scope.kind() == SaidScope.Kind.GROUP) {
            return Reached.just(MilestoneType.FIRST_IN_GROUP).ranked(Optional.empty(), scope.name());
        }
        return Reached.as(place, MilestoneType.ORDINAL_OUTSTANDING).ranked(Optional.of(place), scope.name());
    }

    private Assertion alone() {
        return switch (scope.kind()) {
            case REGION -> Reached.just(MilestoneType.ONLY_IN_REGION).ranked(Optional.empty(), scope.name());
            case ENGLAND -> new SoManyOutstanding(1);
            case GROUP ->
                new NotInRecord("the first of the " + scope.name().orElseThrow() + " is told, not the only one");
            case UNSAID ->
                throw new UnclearWords("It does not say where it is the only one: write 'in England' or the region.");
        };
    }

    private static Assertion notCounted(Grade grade) {
        return new NotInRecord("those who are outstanding are counted and ranked, not those who are " + grade.code());
    }

    private Assertion feat(
            Reached feat,
            Optional<SoManyOutstanding> count,
            Optional<Integer> place,
            boolean only,
            List<Grade> grades) {
        if (count.isPresent() || only) {
            return new NotInRecord("those who are outstanding are counted, not those who reach "
                    + feat.type().code() + ": write which place it has");
        }
        Reached ranked = feat.ranked(place, scope.name());
        boolean aboutOutstanding = grades.equals(List.of(Grade.OUTSTANDING))
                && (feat.type() == MilestoneType.RETAINED_OUTSTANDING
                        || feat.type() == MilestoneType.LONGEST_RUN
                        || feat.type() == MilestoneType.ALL_AREAS_OUTSTANDING);
        if (grades.isEmpty() || aboutOutstanding) {
            return ranked;
        }
        if (grades.size() > 1 || feat.move().flatMap(Move::to).isPresent()) {
            throw new UnclearWords("It also says '" + grades.get(0).code() + "': check that by itself.");
        }
        return ranked.by(new Move(
                feat.move().flatMap(Move::from),
                Optional.of(grades.get(0)),
                feat.move().flatMap(Move::steps)));
    }
}
