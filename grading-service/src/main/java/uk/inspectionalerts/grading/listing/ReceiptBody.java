package uk.inspectionalerts.grading.listing;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Optional;
import uk.inspectionalerts.grading.filing.Receipt;

/**
 * The proof of a fact: where the document says it, and which reading found it there.
 *
 * @param reading code of the part of the report, as in {@code judgement_table}
 * @param quotation verbatim; absent where the licence forbids to quote
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record ReceiptBody(String fact, String value, String reading, int page, Optional<String> quotation) {

    /** That proof, with its quotation or without. */
    public static ReceiptBody of(Receipt receipt, boolean mayBeQuoted) {
        return new ReceiptBody(
                receipt.fact(),
                receipt.value(),
                receipt.evidence().place().code(),
                receipt.evidence().page(),
                Optional.of(receipt.evidence().quotation()).filter(quotation -> mayBeQuoted));
    }
}
