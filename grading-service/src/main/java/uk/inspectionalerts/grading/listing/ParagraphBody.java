package uk.inspectionalerts.grading.listing;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.OptionalInt;
import uk.inspectionalerts.grading.judgement.Paragraph;

/**
 * A paragraph of the findings, verbatim.
 *
 * @param number as printed; absent where the report does not number it
 * @param lastPage the page on which it ends, which is another than {@code page} where it runs over a break
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record ParagraphBody(OptionalInt number, String section, int page, int lastPage, String text) {

    static ParagraphBody of(Paragraph paragraph) {
        return new ParagraphBody(
                paragraph.number(), paragraph.section(), paragraph.page(), paragraph.lastPage(), paragraph.text());
    }
}
