package uk.inspectionalerts.checks.manifests.rule;

import static uk.inspectionalerts.checks.manifests.rendered.Manifests.about;
import static uk.inspectionalerts.checks.manifests.rendered.Manifests.name;

import io.fabric8.kubernetes.api.model.LabelSelector;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.networking.v1.IPBlock;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyEgressRule;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyIngressRule;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyPeer;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyPort;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.stream.Stream;
import uk.inspectionalerts.checks.manifests.rendered.Environment;
import uk.inspectionalerts.checks.manifests.rendered.Manifests;

/** Who may speak with whom. */
public final class NetworkRules {

    public static final List<ManifestRule> ALL = List.of(
            new ManifestRule("nothing is sent or received that no policy names", NetworkRules::nothingUnnamed),
            new ManifestRule("every policy names both ends and the port", NetworkRules::bothEnds),
            new ManifestRule(
                    "a service is asked by the ingress controller on 8080 and by monitoring on 9000, and by nobody else",
                    NetworkRules::ingress),
            new ManifestRule("over 443 a service reaches the public Internet and nothing inside", NetworkRules::inside),
            new ManifestRule("every service reaches what its configuration names", NetworkRules::configured));

    /** One of each kind of address that nobody outside has: private, shared, link-local, loopback, translated. */
    private static final List<String> INSIDE = List.of(
            "10.1.2.3",
            "172.16.0.1",
            "172.31.255.1",
            "192.168.1.1",
            "100.64.0.1",
            "169.254.169.254",
            "127.0.0.1",
            "0.0.0.0",
            "192.0.0.1",
            "198.18.0.1",
            "224.0.0.1",
            "255.255.255.255",
            "::1",
            "::ffff:a00:1",
            "64:ff9b::a00:1",
            "fd00::1",
            "fe80::1",
            "fec0::1",
            "ff02::1",
            "2002:a00:1::1",
            "2001:db8::1",
            "2001:0:1::1");

    private static final List<String> OUTSIDE = List.of("1.1.1.1", "151.101.64.81", "2606:4700::1111", "2a00:1450::1");

    private NetworkRules() {}

    private static Stream<String> nothingUnnamed(Manifests manifests) {
        return manifests
                        .all(NetworkPolicy.class)
                        .map(NetworkPolicy::getSpec)
                        .anyMatch(spec -> spec.getPodSelector().equals(new LabelSelector())
                                && spec.getPolicyTypes().containsAll(List.of("Ingress", "Egress"))
                                && spec.getIngress().isEmpty()
                                && spec.getEgress().isEmpty())
                ? Stream.empty()
                : Stream.of("what no policy names is allowed");
    }

    private static Stream<String> bothEnds(Manifests manifests) {
        return manifests
                .all(NetworkPolicy.class)
                .filter(policy ->
                        policy.getSpec().getIngress().stream().anyMatch(rule -> isOpen(rule.getFrom(), rule.getPorts()))
                                || policy.getSpec().getEgress().stream()
                                        .anyMatch(rule -> isOpen(rule.getTo(), rule.getPorts())))
                .map(policy -> about(policy) + "lets in or out what it does not name");
    }

    private static boolean isOpen(List<NetworkPolicyPeer> peers, List<NetworkPolicyPort> ports) {
        return peers.isEmpty()
                || ports.isEmpty()
                || ports.stream().anyMatch(port -> port.getPort() == null || port.getEndPort() != null)
                || peers.stream().anyMatch(peer -> peer.equals(new NetworkPolicyPeer()));
    }

    private static Stream<String> ingress(Manifests manifests) {
        Map<Integer, String> askers = Map.of(8080, "ingress-nginx", 9000, "monitoring");
        return manifests.deployments().flatMap(deployment -> {
            Stream<NetworkPolicyIngressRule> rules =
                    policies(manifests, deployment).flatMap(policy -> policy.getSpec().getIngress().stream());
            List<String> found = rules.flatMap(rule -> rule.getFrom().stream().flatMap(peer -> rule.getPorts().stream()
                            .map(port -> port.getPort().getIntVal() + " " + namespace(peer))))
                    .sorted()
                    .toList();
            List<String> wanted = askers.entrySet().stream()
                    .map(each -> each.getKey() + " " + each.getValue())
                    .sorted()
                    .toList();
            return found.equals(wanted)
                    ? Stream.empty()
                    : Stream.of(about(deployment) + "is asked on " + found + " and not on " + wanted);
        });
    }

    private static String namespace(NetworkPolicyPeer peer) {
        return peer.getNamespaceSelector() == null || peer.getIpBlock() != null
                ? "anybody"
                : String.valueOf(peer.getNamespaceSelector().getMatchLabels().get("kubernetes.io/metadata.name"));
    }

    private static Stream<String> inside(Manifests manifests) {
        return manifests.deployments().flatMap(deployment -> {
            List<IPBlock> blocks = egress(manifests, deployment, 443)
                    .flatMap(rule -> rule.getTo().stream())
                    .map(NetworkPolicyPeer::getIpBlock)
                    .filter(Objects::nonNull)
                    .toList();
            return Stream.concat(
                            INSIDE.stream()
                                    .filter(address -> reaches(blocks, address))
                                    .map(address -> "reaches " + address + " inside"),
                            OUTSIDE.stream()
                                    .filter(address -> !reaches(blocks, address))
                                    .map(address -> "does not reach " + address + " outside"))
                    .map(what -> about(deployment) + what);
        });
    }

    private static boolean reaches(List<IPBlock> blocks, String address) {
        return blocks.stream()
                .anyMatch(block -> Subnet.of(block.getCidr()).contains(address)
                        && block.getExcept().stream()
                                .noneMatch(except -> Subnet.of(except).contains(address)));
    }

    private static Stream<String> configured(Manifests manifests) {
        return manifests.deployments().flatMap(deployment -> {
            SortedMap<String, String> configuration =
                    Environment.of(manifests, deployment).configured();
            URI database =
                    URI.create(configuration.get("QUARKUS_DATASOURCE_JDBC_URL").substring("jdbc:".length()));
            String kafka = configuration.get("KAFKA_BOOTSTRAP_SERVERS");
            Stream<Integer> needed = Stream.of(
                    53,
                    443,
                    database.getPort(),
                    Integer.valueOf(kafka.substring(kafka.lastIndexOf(':') + 1)),
                    Integer.valueOf(configuration.getOrDefault("QUARKUS_MAILER_PORT", "53")));
            return needed.filter(port ->
                            egress(manifests, deployment, port).findAny().isEmpty())
                    .map(port -> about(deployment) + "no policy lets it out to port " + port);
        });
    }

    private static Stream<NetworkPolicyEgressRule> egress(Manifests manifests, Deployment deployment, int port) {
        return policies(manifests, deployment)
                .flatMap(policy -> policy.getSpec().getEgress().stream())
                .filter(rule -> rule.getPorts().stream()
                        .anyMatch(each -> each.getPort() != null
                                && Objects.equals(each.getPort().getIntVal(), port)));
    }

    private static Stream<NetworkPolicy> policies(Manifests manifests, Deployment deployment) {
        Map<String, String> labels =
                deployment.getSpec().getTemplate().getMetadata().getLabels();
        return manifests
                .all(NetworkPolicy.class)
                .filter(policy -> labels.entrySet()
                        .containsAll(policy.getSpec()
                                .getPodSelector()
                                .getMatchLabels()
                                .entrySet()))
                .filter(policy -> !name(policy).equals("default-deny"));
    }
}
