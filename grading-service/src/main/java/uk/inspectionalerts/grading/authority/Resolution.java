package uk.inspectionalerts.grading.authority;

import java.util.function.Function;

/** Whom a printed title names. */
public sealed interface Resolution {

    /** Answers with the one function that fits. */
    <T> T fold(Function<Resolved, T> resolved, Function<Unresolved, T> unresolved);

    /** Exactly one authority. */
    record Resolved(Authority authority) implements Resolution {
        @Override
        public <T> T fold(Function<Resolved, T> resolved, Function<Unresolved, T> unresolved) {
            return resolved.apply(this);
        }
    }

    /** None or several; the reason says which. */
    record Unresolved(String reason) implements Resolution {
        @Override
        public <T> T fold(Function<Resolved, T> resolved, Function<Unresolved, T> unresolved) {
            return unresolved.apply(this);
        }
    }
}
