package uk.inspectionalerts.checks.manifests.rule;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import uk.inspectionalerts.checks.manifests.rendered.Manifests;

/** A sentence that holds for every rendered overlay, and how to see that it does. */
public final class ManifestRule {

    private final String sentence;
    private final Function<Manifests, Stream<String>> check;

    public ManifestRule(String sentence, Function<Manifests, Stream<String>> check) {
        this.sentence = sentence;
        this.check = check;
    }

    /** What breaks it, each with the object that does; empty if it holds. */
    public List<String> violations(Manifests manifests) {
        return check.apply(manifests).toList();
    }

    @Override
    public String toString() {
        return sentence;
    }
}
