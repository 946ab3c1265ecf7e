package uk.inspectionalerts.grading.claim;

/** Ends the reading of words that do not make one claim; its message is for their writer. */
final class UnclearWords extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnclearWords(String why) {
        super(why, null, false, false);
    }
}
