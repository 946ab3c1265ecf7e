package uk.inspectionalerts.ingest.structure;

import java.util.function.Function;
import uk.inspectionalerts.ingest.report.StructuredDocument;

/** What came of reading a document: its structured text, or the reason why there is none. */
public sealed interface Extraction {

    /** Answers with the one function that fits. */
    <T> T fold(Function<Structured, T> structured, Function<Refused, T> refused);

    /** The document was read; it may still be marked as image-only or truncated. */
    record Structured(StructuredDocument document) implements Extraction {
        @Override
        public <T> T fold(Function<Structured, T> structured, Function<Refused, T> refused) {
            return structured.apply(this);
        }
    }

    /**
     * The document cannot be read, now or later.
     *
     * @param message one sentence for its sender: what is wrong and what to do
     */
    record Refused(Reason reason, String message) implements Extraction {
        @Override
        public <T> T fold(Function<Structured, T> structured, Function<Refused, T> refused) {
            return refused.apply(this);
        }
    }

    /** Why a document is refused. */
    enum Reason {
        /** There are no bytes, or only blanks. */
        EMPTY,
        /** The bytes contradict the media type. */
        NOT_WHAT_IT_SAYS,
        /** The bytes are damaged or cut off. */
        UNREADABLE,
        /** A password is needed to open it. */
        ENCRYPTED,
        /** It has more pages than are read. */
        TOO_MANY_PAGES,
        /** Reading took longer than the deadline. */
        TIMED_OUT,
        /** Reading needed more memory than it may have. */
        OUT_OF_MEMORY
    }
}
