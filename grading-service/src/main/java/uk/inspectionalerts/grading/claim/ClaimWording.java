package uk.inspectionalerts.grading.claim;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import uk.inspectionalerts.grading.authority.Authority;
import uk.inspectionalerts.grading.authority.AuthorityRegister;
import uk.inspectionalerts.grading.authority.AuthorityRegister.Mention;
import uk.inspectionalerts.grading.authority.Group;
import uk.inspectionalerts.grading.claim.Understanding.Unclear;
import uk.inspectionalerts.grading.claim.Understanding.Understood;
import uk.inspectionalerts.grading.history.DateBasis;
import uk.inspectionalerts.grading.history.Entry;
import uk.inspectionalerts.grading.history.Frameworks;
import uk.inspectionalerts.grading.history.NationalRecord;

/**
 * Reads a claim in the words of a press officer: "North Tyneside, April 2020, one of fourteen outstanding". It never guesses: a number,
 * a superlative, a place or a limit in the words that the claim does not hold makes them unclear, so that nothing that changes the claim
 * is passed over.
 */
public final class ClaimWording {

    private static final Pattern BY_INSPECTION =
            Pattern.compile("\\b(?:by|counted by|on the basis of) (?:date of |the )?inspection(?: dates?| days?)?\\b");
    private static final Pattern BY_PUBLICATION =
            Pattern.compile("\\b(?:by|counted by|on the basis of) (?:date of |the )?publication(?: dates?| days?)?\\b");
    private static final String UNDER = "\\b(?:(?:under|within|counting|of) )?(?:(?:the|ofsted s|ofsted) )?";
    private static final String SIF = "(?:sif|single inspection(?: framework)?)\\b(?: framework\\b)?";
    private static final String ILACS = "ilacs\\b(?: framework\\b)?";
    private static final Pattern BOTH_FAMILIES = Pattern.compile(UNDER + "(?:(?:" + ILACS + ") and (?:the )?" + SIF
            + "|(?:" + SIF + ") and (?:the )?" + ILACS + "|(?:all|both|any) (?:the )?frameworks)(?: together\\b)?");
    private static final Pattern ILACS_ONLY = Pattern.compile(UNDER + ILACS + "(?: alone\\b| only\\b)?");
    private static final Pattern SIF_ONLY = Pattern.compile(UNDER + SIF + "(?: alone\\b| only\\b)?");
    private static final Pattern THAT_FRAMEWORK = Pattern.compile(
            "\\bunder (?:the|this|its|ofsted s) (?:(?:current|new|present|latest|same|then) )?(?:ofsted )?(?:inspection )?framework\\b");

    /** What changes a claim and was not understood. */
    private static final Pattern UNUSED =
            Pattern.compile("\\b(?:" + NumberWords.NUMBER + "|" + NumberWords.PLACE + "|\\w*\\d[\\w.]*"
                    + "|only|sole|solely|best|better|highest|higher|lowest|lower|most|fewest|fewer|top|longest|leading|unique|uniquely|last|worst"
                    + "|worse|strongest|largest|biggest|smallest|half|quarter|quarters|double|twice|once|percent|majority|hundred|dozen|dozens|joint"
                    + "|not|never|no|none|nor|neither|without|cannot|nearly|almost|about|around|approximately|roughly|least|over|under|more|than|before"
                    + "|after|since|until|early|late|mid|between|except|apart|if|unless|again|every|all|each|areas?|judgements|frameworks?|leaders"
                    + "|leadership|leavers?|care|looked|adoption|protection|straight|consecutive|successive)\\b");

    private static final Pattern NOT_A_WORD_APART =
            Pattern.compile("\\b(?:isn|wasn|aren|weren|hasn|haven|didn|doesn|don) t\\b");

    /** A place that was not understood. */
    private static final Pattern UNKNOWN_PLACE = Pattern.compile(
            "\\b(?:in|across|of|within|among|amongst|from) (?:the )?(?!Ofsted|Children|Council|Local|England)\\p{Lu}[\\p{L}]*(?: \\p{Lu}\\p{L}*)*");

    private static final Pattern UNKNOWN_PLACE_IN_SMALL_LETTERS = Pattern.compile(
            "\\b(?:in|across|within|among|amongst) (?:the |our |its |their )?(?!ofsted|children|council|authorit|_|its|our|their|the)\\p{L}+");

    private static final String RANK = "(?:" + NumberWords.PLACE
            + "|only|sole|best|highest|longest|top|in a row|consecutive|successive|among the|one of (?:(?:only|just|the) )*"
            + NumberWords.NUMBER + "|" + NumberWords.NUMBER
            + " (?:of|outstanding|authorit\\w*|councils)|none|no (?:other )?(?:authority|council))";
    private static final String FIELD =
            "(?:outstanding|inadequate|requires improvement|grades?|graded|rated|rating|judged|judgement"
                    + "|ofsted|authorit\\w+|councils|nationally|in the country|in england|in the (?:north|south|east|west)\\w*|region)";
    private static final Pattern RANKS =
            Pattern.compile("^(?=.*?\\b" + RANK + "\\b)(?=.*?\\b" + FIELD + "\\b)", Pattern.DOTALL);

    private final AuthorityRegister register;
    private final List<Group> groups;
    private final NationalRecord record;

    /** @param record tells which report is meant by the year of its publication */
    public ClaimWording(AuthorityRegister register, List<Group> groups, NationalRecord record) {
        this.register = register;
        this.groups = List.copyOf(groups);
        this.record = record;
    }

    /** Whether a sentence seems to name a count or a rank of grades, so that it is worth reading as a claim. */
    public static boolean ranks(String sentence) {
        return new Unread(sentence).left(RANKS).isPresent();
    }

    /** The claim that words make which stand by themselves. */
    public Understanding read(String text) {
        return read(text, Optional.empty(), Optional.empty());
    }

    /** The claim of a sentence in a text about an authority and a day, which it may leave unsaid. */
    public Understanding read(String sentence, Authority subject, LocalDate day) {
        return read(sentence, Optional.of(subject), Optional.of(day));
    }

    private Understanding read(String text, Optional<Authority> subject, Optional<LocalDate> day) {
        try {
            return new Understood(claim(new Unread(text), subject, day));
        } catch (UnclearWords unclear) {
            return new Unclear(unclear.getMessage());
        }
    }

    private Claim claim(Unread words, Optional<Authority> defaultSubject, Optional<LocalDate> defaultDay) {
        Optional<Authority> subject = subject(words).or(() -> defaultSubject);
        LocalDate asAt = SaidTime.takenFrom(words)
                .map(time -> day(time, subject))
                .or(() -> defaultDay)
                .orElseThrow(() ->
                        new UnclearWords("It does not say when: write a day, month or year, such as 'April 2020'."));
        DateBasis basis = words.take(BY_INSPECTION).isPresent() ? DateBasis.INSPECTION : DateBasis.PUBLICATION;
        words.take(BY_PUBLICATION);
        Frameworks frameworks = frameworks(words, subject, asAt);
        SaidScope scope = SaidScope.takenFrom(words, register.all(), groups, subject);
        Assertion assertion = new SaidAssertion(words, scope).read();
        if (!(assertion instanceof Assertion.NotInRecord)) {
            refuseWhatIsLeft(words);
        }
        if (assertion instanceof Assertion.NoneHigher && subject.isPresent()) {
            refuseOtherRegion(scope, subject.get());
        }
        if (subject.isEmpty() && !(assertion instanceof Assertion.SoManyOutstanding)) {
            throw new UnclearWords("It names no local authority in the register: write its official name, such as"
                    + " 'North Tyneside'.");
        }
        return new Claim(subject.map(Authority::urn), asAt, assertion, frameworks, basis);
    }

    private Optional<Authority> subject(Unread words) {
        List<String> all = words.words();
        boolean capitals = words.capitalised();
        List<Mention> mentions = register.mentions(all).stream()
                .filter(mention -> !capitals
                        || Character.isUpperCase(all.get(mention.from()).charAt(0)))
                .toList();
        mentions.forEach(mention -> words.take(mention.from(), mention.to()));
        List<Authority> named =
                mentions.stream().map(Mention::authority).distinct().toList();
        if (named.size() > 1) {
            throw new UnclearWords("It names more than one local authority ("
                    + named.stream().map(Authority::name).collect(Collectors.joining("; "))
                    + "): write one claim for each.");
        }
        return named.stream().findFirst();
    }

    /** A period means the authority's report that was published in it, else its last day. */
    private LocalDate day(SaidTime time, Optional<Authority> subject) {
        List<LocalDate> published = subject.stream()
                .flatMap(authority -> record.of(authority.urn()).stream())
                .map(entry -> entry.inspection().publishedOn())
                .filter(time::contains)
                .distinct()
                .toList();
        if (published.size() > 1) {
            throw new UnclearWords("Reports on " + subject.orElseThrow().name() + " were published on "
                    + published.stream().map(LocalDate::toString).collect(Collectors.joining(" and "))
                    + ": write the day that is meant.");
        }
        return published.stream().findFirst().orElse(time.last());
    }

    private Frameworks frameworks(Unread words, Optional<Authority> subject, LocalDate asAt) {
        if (words.take(BOTH_FAMILIES).isPresent()) {
            return Frameworks.ALL;
        }
        if (words.take(ILACS_ONLY).isPresent()) {
            return Frameworks.ILACS;
        }
        if (words.take(SIF_ONLY).isPresent()) {
            return Frameworks.SIF;
        }
        return words.take(THAT_FRAMEWORK).map(found -> familyOf(subject, asAt)).orElse(Frameworks.ALL);
    }

    private Frameworks familyOf(Optional<Authority> subject, LocalDate asAt) {
        return subject.stream()
                .flatMap(authority -> record.of(authority.urn()).stream())
                .filter(entry -> !entry.inspection().publishedOn().isAfter(asAt))
                .reduce((earlier, later) -> later)
                .map(Entry::framework)
                .map(Frameworks::family)
                .orElseThrow(() -> new UnclearWords(
                        "No report tells which framework is meant: write 'under ILACS' or 'under SIF'."));
    }

    private static void refuseOtherRegion(SaidScope scope, Authority subject) {
        if (!scope.name().equals(Optional.of(subject.region()))) {
            throw new UnclearWords(
                    subject.name() + " is in the region " + subject.region() + ": write 'none higher in the region'.");
        }
    }

    private static void refuseWhatIsLeft(Unread words) {
        words.left(UNUSED)
                .or(() -> words.left(NOT_A_WORD_APART))
                .or(() -> words.capitalised()
                        ? words.leftAsWritten(UNKNOWN_PLACE)
                        : words.left(UNKNOWN_PLACE_IN_SMALL_LETTERS))
                .ifPresent(unused -> {
                    throw new UnclearWords(
                            "'" + unused + "' was not understood, and it may change what is claimed: leave it out or"
                                    + " write it otherwise. " + SaidAssertion.INSTEAD);
                });
    }
}
