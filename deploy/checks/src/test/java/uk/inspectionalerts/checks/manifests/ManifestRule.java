package uk.inspectionalerts.checks.manifests;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** A sentence that holds for every rendered overlay, and how to see that it does. */
final class ManifestRule {

    private final String sentence;
    private final Function<Manifests, Stream<String>> check;

    ManifestRule(String sentence, Function<Manifests, Stream<String>> check) {
        this.sentence = sentence;
        this.check = check;
    }

    /** What breaks it, each with the object that does; empty if it holds. */
    List<String> violations(Manifests manifests) {
        return check.apply(manifests).toList();
    }

    @Override
    public String toString() {
        return sentence;
    }
}
