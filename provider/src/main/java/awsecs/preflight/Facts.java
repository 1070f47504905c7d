package awsecs.preflight;

import awsecs.aws.Account;
import java.util.ArrayList;
import java.util.Optional;
import software.amazon.awssdk.services.ecs.model.Cluster;
import software.amazon.awssdk.services.ecs.model.Service;
import software.amazon.awssdk.services.ecs.model.TaskDefinition;
import software.amazon.awssdk.services.ecs.model.TaskSet;

/** What is known of the account. One call for each thing serves all task sets that are made from it. */
final class Facts {
    private final Account account;
    private final Lookups<String, Cluster> clusters;
    private final Lookups<ServiceName, Service> services;
    private final Lookups<String, TaskDefinition> taskDefinitions;

    Facts(Account account, Patience patience) {
        this.account = account;
        clusters = new Lookups<>(patience);
        services = new Lookups<>(patience);
        taskDefinitions = new Lookups<>(patience);
    }

    /**
     * The answers that concern one task set.
     *
     * @param cluster empty while its name is unknown; so are the others
     */
    record About(
            Optional<Answer<Cluster>> cluster,
            Optional<Answer<Service>> service,
            Optional<Answer<TaskDefinition>> taskDefinition) {

        /** The service, if task sets can be made in it: of another it does not matter whether there is room. */
        Optional<Service> openService() {
            return service.flatMap(Answer::found).filter(ServiceRules::isOpen);
        }
    }

    /** Asks for all at the same time, and waits for what is not known yet. */
    About about(Wanted wanted) {
        var cluster = wanted.name(Wanted.CLUSTER).map(name -> clusters.of(name, () -> account.cluster(name)));
        var service =
                wanted.service().map(name -> services.of(name, () -> account.service(name.cluster(), name.service())));
        var taskDefinition = wanted.name(Wanted.TASK_DEFINITION)
                .map(name -> taskDefinitions.of(name, () -> account.taskDefinition(name)));
        return new About(cluster.map(Lookup::answer), service.map(Lookup::answer), taskDefinition.map(Lookup::answer));
    }

    /** Makes the next look at the same things ask anew. */
    void forget(Wanted wanted) {
        wanted.name(Wanted.CLUSTER).ifPresent(clusters::forget);
        wanted.service().ifPresent(services::forget);
        wanted.name(Wanted.TASK_DEFINITION).ifPresent(taskDefinitions::forget);
    }

    /** A task set was made, or its status is another now. */
    void learn(ServiceName service, TaskSet set) {
        services.learn(service, known -> {
            var sets = new ArrayList<>(known.taskSets());
            sets.removeIf(other -> other.taskSetArn().equals(set.taskSetArn()));
            sets.add(set);
            return known.copy(changed -> changed.taskSets(sets));
        });
    }
}
