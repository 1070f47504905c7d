package io.github.pulumiawsecs.simulator.moto;

import java.util.List;

/** The comparison script: create, describe, update, tag, promote and delete, and invalid requests. */
final class Script {
    private Script() {}

    private static final String WEB = "'cluster':'demo','service':'web'";
    private static final String FARGATE = "'taskDefinition':'web','launchType':'FARGATE',"
            + "'networkConfiguration':{'awsvpcConfiguration':{'subnets':['$SUBNET'],'securityGroups':['$GROUP']}}";
    private static final String CREATE = WEB + "," + FARGATE;

    static final List<ScriptStep> STEPS = List.of(
            step("create a cluster", "CreateCluster", "'clusterName':'demo'"),
            step(
                    "create a service",
                    "CreateService",
                    "'cluster':'demo','serviceName':'web','desiredCount':4,'deploymentController':{'type':'EXTERNAL'}"),
            step(
                    "register a task definition",
                    "RegisterTaskDefinition",
                    "'family':'web','networkMode':'awsvpc','requiresCompatibilities':['FARGATE'],'cpu':'256',"
                            + "'memory':'512','containerDefinitions':[{'name':'app','image':'web','memory':512}]"),
            step(
                    "create a set",
                    "CreateTaskSet",
                    CREATE + ",'scale':{'value':100,'unit':'PERCENT'},'platformVersion':'LATEST',"
                            + "'tags':[{'key':'team','value':'a'}],'clientToken':'first'"),
            step("create it again", "CreateTaskSet", CREATE + ",'clientToken':'second'"),
            step("create it with the same token", "CreateTaskSet", CREATE + ",'clientToken':'second'"),
            step("create without a scale", "CreateTaskSet", CREATE + ",'externalId':'release-7'"),
            step("create in no cluster", "CreateTaskSet", "'cluster':'no','service':'web'," + FARGATE),
            step("create in no service", "CreateTaskSet", "'cluster':'demo','service':'no'," + FARGATE),
            step("create of no task definition", "CreateTaskSet", WEB + ",'taskDefinition':'no'"),
            step("create with 101 percent", "CreateTaskSet", CREATE + ",'scale':{'value':101}"),
            step("describe with tags", "DescribeTaskSets", WEB + ",'taskSets':['$SET'],'include':['TAGS']"),
            step("describe by id", "DescribeTaskSets", WEB + ",'taskSets':['$ID']"),
            step("describe what is missing", "DescribeTaskSets", WEB + ",'taskSets':['ecs-svc/1']"),
            step("describe without names", "DescribeTaskSets", WEB),
            step("describe in no service", "DescribeTaskSets", "'cluster':'demo','service':'no','taskSets':['$ID']"),
            step("update the scale", "UpdateTaskSet", WEB + ",'taskSet':'$SET','scale':{'value':50,'unit':'PERCENT'}"),
            step("update what is missing", "UpdateTaskSet", WEB + ",'taskSet':'ecs-svc/1','scale':{'value':50}"),
            step("tag", "TagResource", "'resourceArn':'$SET','tags':[{'key':'stage','value':'b'}]"),
            step("untag", "UntagResource", "'resourceArn':'$SET','tagKeys':['team']"),
            step("list tags", "ListTagsForResource", "'resourceArn':'$SET'"),
            step("promote", "UpdateServicePrimaryTaskSet", WEB + ",'primaryTaskSet':'$SET'"),
            step("describe the primary set", "DescribeTaskSets", WEB + ",'taskSets':['$SET']"),
            step("delete the primary set", "DeleteTaskSet", WEB + ",'taskSet':'$SET'"),
            step("delete with force", "DeleteTaskSet", WEB + ",'taskSet':'$SET','force':true"),
            step("describe after delete", "DescribeTaskSets", WEB + ",'taskSets':['$SET']"),
            step("delete what is missing", "DeleteTaskSet", WEB + ",'taskSet':'ecs-svc/1'"),
            step("delete a service in use", "DeleteService", "'cluster':'demo','service':'web'"));

    private static ScriptStep step(String name, String operation, String members) {
        return new ScriptStep(name, operation, "{" + members.replace('\'', '"') + "}");
    }
}
