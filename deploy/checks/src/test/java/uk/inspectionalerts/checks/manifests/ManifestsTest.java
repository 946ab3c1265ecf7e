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
import uk.inspectionalerts.checks.manifests.rendered.Kustomize;
import uk.inspectionalerts.checks.manifests.rendered.Manifests;
import uk.inspectionalerts.checks.manifests.rendered.Mistake;
import uk.inspectionalerts.checks.manifests.rendered.Rendering;
import uk.inspectionalerts.checks.manifests.rule.ConfigurationRules;
import uk.inspectionalerts.checks.manifests.rule.ContainerRules;
import uk.inspectionalerts.checks.manifests.rule.DatabaseRules;
import uk.inspectionalerts.checks.manifests.rule.KafkaAccessRules;
import uk.inspectionalerts.checks.manifests.rule.ManifestRule;
import uk.inspectionalerts.checks.manifests.rule.NetworkRules;
import uk.inspectionalerts.checks.manifests.rule.ReferenceRules;
import uk.inspectionalerts.checks.manifests.rule.RightsRules;
import uk.inspectionalerts.checks.manifests.rule.RunningRules;
import uk.inspectionalerts.checks.manifests.rule.ScalingRules;
import uk.inspectionalerts.checks.manifests.rule.SignalRules;
import uk.inspectionalerts.checks.manifests.rule.TopicRules;
import uk.inspectionalerts.local.Checkout;

/** The manifests render, follow the house rules and agree with the code; and every rule notices a manifest that does not. */
class ManifestsTest {

    private static final List<ManifestRule> RULES = Stream.of(
                    ReferenceRules.ALL,
                    RightsRules.ALL,
                    ContainerRules.ALL,
                    RunningRules.ALL,
                    ScalingRules.ALL,
                    NetworkRules.ALL,
                    TopicRules.ALL,
                    KafkaAccessRules.ALL,
                    DatabaseRules.ALL,
                    ConfigurationRules.ALL,
                    SignalRules.ALL)
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

    @ParameterizedTest(name = "{0}, and here is not so: {1}")
    @MethodSource
    void mistakesAreNoticed(String sentence, Mistake mistake) {
        Manifests wrong = mistake.in().manifests().with(mistake);

        assertThat(RULES)
                .filteredOn(rule -> !rule.violations(wrong).isEmpty())
                .extracting(ManifestRule::toString)
                .containsExactly(sentence);
    }

    static Stream<Arguments> mistakesAreNoticed() {
        return Mistake.table().entrySet().stream()
                .flatMap(rule -> rule.getValue().stream().map(mistake -> Arguments.of(rule.getKey(), mistake)));
    }

    @Test
    void everyRuleNoticesSomething() {
        assertThat(RULES)
                .extracting(ManifestRule::toString)
                .containsExactlyInAnyOrderElementsOf(Mistake.table().keySet());
    }

    @Test
    void theBaseIsForAnyNamespaceAndAnyRelease() {
        Manifests base =
                Manifests.of(Kustomize.render(Checkout.find().root().resolve("deploy/kubernetes/base")), false);

        assertThat(base.all())
                .allSatisfy(object ->
                        assertThat(object.getMetadata().getNamespace()).isNull());
        assertThat(base.deployments().flatMap(Manifests::containers))
                .allSatisfy(container -> assertThat(container.getImage()).matches("[a-z]+-service"));
    }
}
