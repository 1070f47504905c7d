package io.github.pulumiawsecs.simulator;

/** The sample resources: a cluster, a service with an external deployment controller, and two task definition revisions. */
public final class Seed {
    /** The id of a task set of {@code web:1}. */
    public static final String WEB_1 = "ecs-svc/1111111111111111111";

    /** The id of a task set of {@code web:2}. */
    public static final String WEB_2 = "ecs-svc/2222222222222222222";

    private Seed() {}

    /** Creates cluster {@code demo} (FARGATE and FARGATE_SPOT), service {@code web} (EXTERNAL, four tasks), {@code web:1} and {@code web:2}. */
    public static void apply(EcsSimulator simulator) {
        simulator.call("CreateCluster", "{'clusterName':'demo'}");
        simulator.call(
                "PutClusterCapacityProviders",
                "{'cluster':'demo','capacityProviders':['FARGATE','FARGATE_SPOT'],'defaultCapacityProviderStrategy':[]}");
        simulator.call(
                "CreateService",
                "{'cluster':'demo','serviceName':'web','desiredCount':4,'deploymentController':{'type':'EXTERNAL'}}");
        simulator.call("RegisterTaskDefinition", webTaskDefinition("example/web:1.0"));
        simulator.call("RegisterTaskDefinition", webTaskDefinition("example/web:1.1"));
    }

    /**
     * Creates the task sets to which samples of resources refer, in the seeded service: {@link #WEB_1} of {@code web:1} and
     * {@link #WEB_2} of {@code web:2}.
     */
    public static void applyTaskSets(EcsSimulator simulator) {
        simulator.createTaskSet(WEB_1, webTaskSet("web:1"));
        simulator.createTaskSet(WEB_2, webTaskSet("web:2"));
    }

    private static String webTaskSet(String taskDefinition) {
        return "{'cluster':'demo','service':'web','taskDefinition':'" + taskDefinition + "','launchType':'FARGATE',"
                + "'networkConfiguration':{'awsvpcConfiguration':{'subnets':['subnet-1']}},"
                + "'scale':{'unit':'PERCENT','value':100}}";
    }

    /** Returns a RegisterTaskDefinition request for {@code web}: Fargate, container {@code app}, port 8080. */
    public static String webTaskDefinition(String image) {
        return "{'family':'web','networkMode':'awsvpc','requiresCompatibilities':['FARGATE'],"
                + "'cpu':'256','memory':'512','containerDefinitions':[{'name':'app','image':'" + image
                + "','memory':512,'essential':true,'portMappings':[{'containerPort':8080,'protocol':'tcp'}]}]}";
    }
}
