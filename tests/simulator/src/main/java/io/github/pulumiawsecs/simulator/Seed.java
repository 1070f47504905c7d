package io.github.pulumiawsecs.simulator;

/** The sample resources: a cluster, a service with an external deployment controller, and two task definition revisions. */
public final class Seed {
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

    /** Returns a RegisterTaskDefinition request for {@code web}: Fargate, container {@code app}, port 8080. */
    public static String webTaskDefinition(String image) {
        return "{'family':'web','networkMode':'awsvpc','requiresCompatibilities':['FARGATE'],"
                + "'cpu':'256','memory':'512','containerDefinitions':[{'name':'app','image':'" + image
                + "','memory':512,'essential':true,'portMappings':[{'containerPort':8080,'protocol':'tcp'}]}]}";
    }
}
