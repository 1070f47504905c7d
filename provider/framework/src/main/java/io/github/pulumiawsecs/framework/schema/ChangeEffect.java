package io.github.pulumiawsecs.framework.schema;

/** What a change of a property does to the existing resource. */
public enum ChangeEffect {
    /** A new resource is made, then the old one is deleted: AWS has no call that changes this. */
    REPLACES,
    /** UpdateTaskSet changes it in place. */
    UPDATE_TASK_SET,
    /** TagResource and UntagResource change it in place. */
    TAG_RESOURCE,
    /** It concerns only how the provider works: nothing changes in AWS. */
    RECONFIGURES,
    /** It matters once, when the resource is made; afterwards it is no difference. */
    NOTHING
}
