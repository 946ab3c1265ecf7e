package uk.inspectionalerts.checks.evidence;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Everything that an alert claims, each claim held against the evidence in the way that fits where it stands. */
final class Claims {

    private static final Pattern QUOTE =
            Pattern.compile("- \"(.+)\" \\((?:paragraph (\\d+)(?:, (.+))?|(.+), page (\\d+))\\)");
    private static final Pattern GRADE_LINE = Pattern.compile(
            "- (.+): ([^(]+?)(?: \\((?:was(?: also)? (.+), (\\w+) (\\d{4}), .+|no comparable judgement)\\))?");

    private static final String DAY = "(\\d{1,2} \\w+ \\d{4})";
    private static final Pattern DUE = Pattern.compile("- (.+): due (?:between " + DAY + " and " + DAY
            + " \\(estimated\\)|" + DAY + "), (\\d+) working days from receipt\\. Basis: (.+), https://\\S+");
    private static final Pattern RECEIPT = Pattern.compile("Enter the day .+/deadlines/([0-9a-f-]{36})/receipt");

    private final Evidence evidence;
    private final List<String> unfounded = new ArrayList<>();
    private String heading = "";

    private Claims(Evidence evidence) {
        this.evidence = evidence;
    }

    /** What the alert says without evidence; empty when all is well. */
    static List<String> unfounded(Email alert, Evidence evidence) {
        Claims claims = new Claims(evidence);
        claims.sentences(alert.subject());
        alert.lines().forEach(claims::line);
        return claims.unfounded;
    }

    private void line(String line) {
        Matcher receipt = RECEIPT.matcher(line);
        if (receipt.matches()) {
            require(evidence.says(receipt.group(1)), line);
        } else if (!line.startsWith("- ")) {
            heading = line;
            sentences(line.replaceFirst("^\\d\\. ", ""));
        } else if (heading.equals("Grades")) {
            gradeLine(line);
        } else if (heading.equals("Due")) {
            due(line);
        } else if (heading.equals("From the report")) {
            quotation(line);
        } else {
            require(evidence.says(line.substring(2)), line);
        }
    }

    private void gradeLine(String line) {
        Matcher grade = GRADE_LINE.matcher(line);
        if (!grade.matches()) {
            unfounded.add(line);
            return;
        }
        String area = Figures.code(grade.group(1));
        require(evidence.together(area, grade.group(2)), line);
        if (grade.group(3) != null) {
            require(
                    evidence.dated(Figures.code(grade.group(3)), Figures.inMonth(grade.group(4), grade.group(5))),
                    line);
        }
    }

    private void due(String line) {
        Matcher due = DUE.matcher(line);
        boolean founded = due.matches()
                && evidence.together(
                        due.group(1),
                        Figures.iso(Optional.ofNullable(due.group(2)).orElse(due.group(4))),
                        Figures.iso(Optional.ofNullable(due.group(3)).orElse(due.group(4))),
                        due.group(5) + " working days of receipt (" + due.group(6) + ")");
        require(founded, line);
    }

    private void quotation(String line) {
        Matcher quote = QUOTE.matcher(line);
        boolean founded = quote.matches()
                && (quote.group(2) != null
                        ? evidence.inSection(
                                Optional.ofNullable(quote.group(3)).orElse(""), quote.group(1), quote.group(2))
                        : evidence.together(quote.group(1), quote.group(4), quote.group(5)));
        require(founded, line);
    }

    /** A sentence that the API has as it stands needs no more; of any other each figure is looked for. */
    private void sentences(String text) {
        for (String sentence : text.split("(?<=[.;]) ")) {
            if (!evidence.says(sentence)) {
                unfounded.addAll(Figures.unfounded(sentence, evidence));
            }
        }
    }

    private void require(boolean founded, String claim) {
        if (!founded) {
            unfounded.add(claim);
        }
    }
}
