package awsecs.verb;

import awsecs.aws.TaskSets;

/**
 * The configured provider, as the verbs need it.
 *
 * @param taskSets the calls to AWS
 * @param tags what the configuration says of tags
 */
public record Provider(TaskSets taskSets, TagPolicy tags) {}
