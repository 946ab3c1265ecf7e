package uk.inspectionalerts.grading.stack;

import java.util.Set;

/** The service as it is shipped, on a day that the test sets. */
public class AtADay extends WithHistory {

    @Override
    public Set<Class<?>> getEnabledAlternatives() {
        return Set.of(SettableClock.class);
    }
}
