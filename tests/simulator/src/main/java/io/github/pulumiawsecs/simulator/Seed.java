package io.github.pulumiawsecs.simulator;

/** Something to begin with: the cluster {@code demo} with Fargate's capacity providers, its service {@code web}, and two revisions of a task definition. */
public final class Seed {
    private Seed() {}

    /** Plants cluster {@code demo} (with FARGATE and FARGATE_SPOT), service {@code web} (EXTERNAL, four tasks), and {@code web:1} and {@code web:2}. */
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

    /** A request for a revision of {@code web}: on Fargate, with a container {@code app} on port 8080. */
    public static String webTaskDefinition(String image) {
        return "{'family':'web','networkMode':'awsvpc','requiresCompatibilities':['FARGATE'],"
                + "'cpu':'256','memory':'512','containerDefinitions':[{'name':'app','image':'" + image
                + "','memory':512,'essential':true,'portMappings':[{'containerPort':8080,'protocol':'tcp'}]}]}";
    }
}
