package uk.inspectionalerts.grading.judgement;

import java.util.ArrayList;
import java.util.List;

/** What was met while one report was read: reasons to hold it, and warnings that go with it. */
final class Doubts {

    private final List<String> reasons = new ArrayList<>();
    private final List<String> warnings = new ArrayList<>();

    /** Something that makes the report uncertain. */
    void hold(String reason) {
        reasons.add(reason);
    }

    /** Something that a reader should know and that leaves the report certain. */
    void warn(String warning) {
        warnings.add(warning);
    }

    List<String> reasons() {
        return List.copyOf(reasons);
    }

    List<String> warnings() {
        return List.copyOf(warnings);
    }
}
