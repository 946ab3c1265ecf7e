package uk.inspectionalerts.checks.manifests.rule;

import static uk.inspectionalerts.checks.manifests.rendered.Manifests.about;
import static uk.inspectionalerts.checks.manifests.rendered.Manifests.containers;
import static uk.inspectionalerts.checks.manifests.rendered.Manifests.name;
import static uk.inspectionalerts.checks.manifests.rendered.Manifests.pod;

import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.IntOrString;
import io.fabric8.kubernetes.api.model.Namespace;
import io.fabric8.kubernetes.api.model.PersistentVolumeClaim;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.ServiceAccount;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.networking.v1.Ingress;
import io.fabric8.kubernetes.api.model.networking.v1.IngressServiceBackend;
import io.fabric8.kubernetes.api.model.scheduling.v1.PriorityClass;
import io.strimzi.api.kafka.model.kafka.Kafka;
import io.strimzi.api.kafka.model.user.KafkaUser;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import uk.inspectionalerts.checks.manifests.code.OperatorsPage;
import uk.inspectionalerts.checks.manifests.code.ServiceCode;
import uk.inspectionalerts.checks.manifests.rendered.Environment;
import uk.inspectionalerts.checks.manifests.rendered.Kinds.Cluster;
import uk.inspectionalerts.checks.manifests.rendered.Kinds.ObjectStore;
import uk.inspectionalerts.checks.manifests.rendered.Kinds.TriggerAuthentication;
import uk.inspectionalerts.checks.manifests.rendered.Manifests;

/** What one object says of another. */
public final class ReferenceRules {

    public static final List<ManifestRule> ALL = List.of(
            new ManifestRule("every field is one that its kind has", Manifests::misread),
            new ManifestRule("every object is in the one namespace, which is there", ReferenceRules::namespace),
            new ManifestRule(
                    "every service is whole: deployment, account, address and configuration", ReferenceRules::whole),
            new ManifestRule(
                    "what the world reaches is a service, under a name with a certificate", ReferenceRules::ingress),
            new ManifestRule(
                    "every Secret that is read is made by an operator or is on the page", ReferenceRules::secrets),
            new ManifestRule("every volume that is claimed is there", ReferenceRules::volumes));

    private static final List<String> SERVICES =
            ServiceCode.ALL.stream().map(ServiceCode::name).sorted().toList();

    private ReferenceRules() {}

    private static Stream<String> namespace(Manifests manifests) {
        Set<String> there = manifests.all(Namespace.class).map(Manifests::name).collect(Collectors.toSet());
        return manifests
                .all()
                .filter(each -> !(each instanceof Namespace || each instanceof PriorityClass))
                .filter(each ->
                        !there.equals(Set.of(String.valueOf(each.getMetadata().getNamespace()))))
                .map(each -> about(each) + "is elsewhere than the rest");
    }

    private static Stream<String> whole(Manifests manifests) {
        Stream<String> kinds = Stream.of(Deployment.class, Service.class, ServiceAccount.class)
                .filter(kind -> !manifests
                        .all(kind)
                        .map(Manifests::name)
                        .sorted()
                        .toList()
                        .equals(SERVICES))
                .map(kind -> "not each service has its " + kind.getSimpleName());
        Stream<String> pods = manifests
                .all(Service.class)
                .filter(service -> manifests
                        .named(Deployment.class, name(service))
                        .filter(deployment -> deployment
                                        .getSpec()
                                        .getSelector()
                                        .getMatchLabels()
                                        .equals(service.getSpec().getSelector())
                                && service.getSpec().getPorts().stream()
                                        .allMatch(port -> new IntOrString("http").equals(port.getTargetPort())))
                        .isEmpty())
                .map(service -> about(service) + "leads to no pod");
        Stream<String> configuration = manifests.deployments().flatMap(deployment -> containers(deployment)
                .flatMap(container -> container.getEnvFrom().stream())
                .map(from -> from.getConfigMapRef())
                .filter(Objects::nonNull)
                .filter(map -> manifests.named(ConfigMap.class, map.getName()).isEmpty())
                .map(map -> about(deployment) + map.getName() + " is not there"));
        return Stream.of(kinds, pods, configuration).flatMap(each -> each);
    }

    private static Stream<String> ingress(Manifests manifests) {
        return manifests
                .all(Ingress.class)
                .filter(ingress -> {
                    Set<String> certified = ingress.getSpec().getTls().stream()
                            .flatMap(tls -> tls.getHosts().stream())
                            .collect(Collectors.toSet());
                    return ingress.getSpec().getRules().stream().anyMatch(rule -> !certified.contains(rule.getHost()))
                            || ingress.getSpec().getRules().stream()
                                    .flatMap(rule -> rule.getHttp().getPaths().stream())
                                    .map(path -> path.getBackend().getService())
                                    .anyMatch(backend -> !leadsTo(manifests, backend));
                })
                .map(ingress -> about(ingress) + "leads nowhere, or in plain text");
    }

    private static boolean leadsTo(Manifests manifests, IngressServiceBackend backend) {
        return manifests
                .named(Service.class, backend.getName())
                .filter(service -> service.getSpec().getPorts().stream().anyMatch(port -> port.getName()
                        .equals(backend.getPort().getName())))
                .isPresent();
    }

    private static Stream<String> secrets(Manifests manifests) {
        Set<String> there = new TreeSet<>(OperatorsPage.secrets());
        manifests.all(Kafka.class).forEach(kafka -> {
            there.add(name(kafka) + "-cluster-ca-cert");
            String prefix =
                    kafka.getSpec().getEntityOperator().getUserOperator().getSecretPrefix();
            manifests.all(KafkaUser.class).forEach(user -> there.add(prefix + name(user)));
        });
        manifests.all(Cluster.class).forEach(cluster -> there.add(name(cluster) + "-ca"));
        if (!manifests.has(Kafka.class)) {
            there.addAll(OperatorsPage.secretsOfExistingServers());
        }
        return Stream.of(
                        manifests.deployments().flatMap(ReferenceRules::readBy),
                        manifests
                                .all(TriggerAuthentication.class)
                                .flatMap(each -> each.getSpec().secretTargetRef().stream())
                                .map(TriggerAuthentication.Parameter::name),
                        manifests
                                .all(ObjectStore.class)
                                .map(store -> store.getSpec().configuration().s3Credentials())
                                .flatMap(key -> Stream.of(key.accessKeyId(), key.secretAccessKey()))
                                .map(key -> key.getName()))
                .flatMap(each -> each)
                .distinct()
                .filter(secret -> !there.contains(secret))
                .map(secret -> "Secret " + secret + " is made by nobody");
    }

    private static Stream<String> readBy(Deployment deployment) {
        return Stream.of(
                        Environment.entries(deployment),
                        containers(deployment)
                                .flatMap(container -> container.getEnvFrom().stream())
                                .filter(from -> from.getSecretRef() != null)
                                .map(from -> from.getSecretRef().getName()),
                        pod(deployment).getVolumes().stream()
                                .filter(volume -> volume.getSecret() != null)
                                .map(volume -> volume.getSecret().getSecretName()))
                .flatMap(each -> each);
    }

    private static Stream<String> volumes(Manifests manifests) {
        return manifests.deployments().flatMap(deployment -> pod(deployment).getVolumes().stream()
                .filter(volume -> volume.getPersistentVolumeClaim() != null)
                .map(volume -> volume.getPersistentVolumeClaim().getClaimName())
                .filter(claim -> manifests
                        .named(PersistentVolumeClaim.class, claim)
                        .filter(volume -> volume.getSpec().getAccessModes().contains("ReadWriteMany"))
                        .isEmpty())
                .map(claim -> about(deployment) + "replicas cannot share " + claim));
    }
}
