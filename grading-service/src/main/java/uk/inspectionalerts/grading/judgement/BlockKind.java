package uk.inspectionalerts.grading.judgement;

/** What a block of text is in the layout of its page. */
public enum BlockKind {
    HEADING,
    PARAGRAPH,
    ITEM,
    ROW
}
