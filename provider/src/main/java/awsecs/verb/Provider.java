package awsecs.verb;

import awsecs.aws.AwsFailure;
import awsecs.aws.Services;
import awsecs.aws.TaskSets;
import awsecs.preflight.Preflight;
import awsecs.steady.Waiting;
import awsecs.table.Home;
import java.util.function.Supplier;
import software.amazon.awssdk.services.ecs.model.Service;

/**
 * The configured provider, as the verbs need it.
 *
 * @param taskSets the calls to AWS that concern task sets
 * @param services the calls to AWS that look services up
 * @param tags what the configuration says of tags
 * @param preflight looks at the account before a task set is made
 * @param waiting waits on task sets
 * @param ledger remembers creations that the engine does not know of yet
 * @param home where it works, as far as that is known without a call; looked up when it is asked for
 */
public record Provider(
        TaskSets taskSets,
        Services services,
        TagPolicy tags,
        Preflight preflight,
        Waiting waiting,
        Ledger ledger,
        Supplier<Home> home) {

    /** Ends all waits, at once; calls to AWS that are under way are finished. */
    public void cancel() {
        waiting.cancel();
    }

    /**
     * Looks a service up that must be there.
     *
     * @throws AwsFailure when AWS cannot be asked
     * @throws Refused when there is no such service
     */
    Service service(String cluster, String service) {
        return services.find(cluster, service)
                .orElseThrow(() ->
                        new Refused(noService(cluster, "\"" + service + "\""), noService("[secret]", "[secret]")));
    }

    private static String noService(String cluster, String service) {
        return "service: there is no such service in cluster " + cluster
                + "; check its name, and the cluster, region and account in which it is looked for (got " + service
                + ")";
    }
}
