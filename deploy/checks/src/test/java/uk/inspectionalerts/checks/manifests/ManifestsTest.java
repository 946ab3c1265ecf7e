package uk.inspectionalerts.checks.manifests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import uk.inspectionalerts.local.Checkout;

/** The manifests render, follow the house rules and agree with the code; and every rule notices a manifest that does not. */
class ManifestsTest {

    private static final List<ManifestRule> RULES = Stream.of(
                    ReferenceRules.ALL,
                    ContainerRules.ALL,
                    RunningRules.ALL,
                    NetworkRules.ALL,
                    KafkaRules.ALL,
                    DatabaseRules.ALL,
                    ConfigurationRules.ALL)
            .flatMap(List::stream)
            .toList();

    @BeforeAll
    static void kubectl() {
        assumeTrue(Kustomize.isThere(), "kubectl is not on the PATH: the manifests are not rendered and not checked");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource
    void rulesHold(Rendering rendering, ManifestRule rule) {
        assertThat(rule.violations(rendering.manifests())).isEmpty();
    }

    static Stream<Arguments> rulesHold() {
        return Stream.of(Rendering.values()).flatMap(each -> RULES.stream().map(rule -> Arguments.of(each, rule)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void mistakesAreNoticed(Mistake mistake) {
        Manifests wrong = mistake.in().manifests().with(mistake.change());

        assertThat(RULES)
                .filteredOn(rule -> !rule.violations(wrong).isEmpty())
                .extracting(ManifestRule::toString)
                .containsExactly(mistake.rule());
    }

    static Stream<Mistake> mistakesAreNoticed() {
        return Mistake.ALL.stream();
    }

    @Test
    void everyRuleNoticesSomething() {
        assertThat(RULES)
                .extracting(ManifestRule::toString)
                .doesNotHaveDuplicates()
                .allSatisfy(rule ->
                        assertThat(Mistake.ALL).extracting(Mistake::rule).contains(rule));
    }

    @Test
    void theBaseIsForAnyNamespaceAndAnyRelease() {
        Manifests base = Manifests.of(Kustomize.render(Checkout.find().root().resolve("deploy/kubernetes/base")));

        assertThat(base.all())
                .allSatisfy(object ->
                        assertThat(object.getMetadata().getNamespace()).isNull());
        assertThat(base.deployments().flatMap(Manifests::containers))
                .allSatisfy(container -> assertThat(container.getImage()).matches("[a-z]+-service"));
    }
}
