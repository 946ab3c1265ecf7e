package uk.inspectionalerts.local.submission;

/** How many documents came to which end. */
public record Tally(int graded, int ungraded, int review, int refused) {

    /** Before the first document. */
    public static final Tally NONE = new Tally(0, 0, 0, 0);

    public Tally plus(Tally other) {
        return new Tally(
                graded + other.graded, ungraded + other.ungraded, review + other.review, refused + other.refused);
    }

    /** The line that ends a run; alerts are messages that the mail server accepted meanwhile. */
    public String settledLine(int alerts) {
        return "SETTLED documents=%d graded=%d ungraded=%d review=%d refused=%d alerts=%d"
                .formatted(graded + ungraded + review + refused, graded, ungraded, review, refused, alerts);
    }
}
