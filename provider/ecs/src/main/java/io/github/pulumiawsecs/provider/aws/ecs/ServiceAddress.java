package io.github.pulumiawsecs.provider.aws.ecs;

import io.github.pulumiawsecs.provider.arn.Arn;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A service and, as far as they are known, its partition, region and account.
 *
 * @param cluster the cluster's short name
 * @param service the service's short name
 * @param arn the ARN; empty when only the names are known
 */
public record ServiceAddress(String cluster, String service, Optional<Arn> arn) {
    private static final String RESOURCE = "service/";
    private static final Pattern NAMES = Pattern.compile("([\\w-]+)/([\\w-]+)");

    /**
     * Parses the ID of a service: its ARN {@code arn:aws:ecs:REGION:ACCOUNT:service/CLUSTER/SERVICE}, or
     * {@code CLUSTER/SERVICE}.
     *
     * @return empty when {@code id} has another format, such as an ARN without the cluster
     */
    public static Optional<ServiceAddress> parse(String id) {
        var arn = Arn.parse(id);
        if (arn.isEmpty()) {
            return ofNames(id, arn);
        }
        return arn.filter(found -> found.service().equals("ecs")
                        && !found.region().isEmpty()
                        && !found.account().isEmpty()
                        && found.resource().startsWith(RESOURCE))
                .flatMap(found -> ofNames(found.resource().substring(RESOURCE.length()), arn));
    }

    private static Optional<ServiceAddress> ofNames(String names, Optional<Arn> arn) {
        var matcher = NAMES.matcher(names);
        return matcher.matches()
                ? Optional.of(new ServiceAddress(matcher.group(1), matcher.group(2), arn))
                : Optional.empty();
    }

    /** Returns the service of a task set. */
    public static ServiceAddress of(TaskSetArn taskSet) {
        var arn = Arn.parse(taskSet.text())
                .map(parsed -> new Arn(
                        parsed.partition(),
                        parsed.service(),
                        parsed.region(),
                        parsed.account(),
                        RESOURCE + taskSet.cluster() + "/" + taskSet.service()));
        return new ServiceAddress(taskSet.cluster(), taskSet.service(), arn);
    }

    /** Returns the names. */
    public ServiceKey key() {
        return new ServiceKey(cluster, service);
    }

    /** Returns the region; empty when only the names are known. */
    public Optional<String> region() {
        return arn.map(Arn::region);
    }

    /** Returns the account; empty when only the names are known. */
    public Optional<String> account() {
        return arn.map(Arn::account);
    }

    /** Returns whether a task set is of this service. Regions and accounts count only where both are known. */
    public boolean isServiceOf(TaskSetAddress taskSet) {
        return taskSet.serviceKey().equals(key())
                && taskSet.region()
                        .flatMap(there -> region().map(there::equals))
                        .orElse(true)
                && taskSet.account()
                        .flatMap(there -> account().map(there::equals))
                        .orElse(true);
    }

    /** Returns the service as part of a sentence. */
    @Override
    public String toString() {
        return arn.map(Arn::toText).orElseGet(() -> ServiceKey.subject(cluster, service));
    }
}
