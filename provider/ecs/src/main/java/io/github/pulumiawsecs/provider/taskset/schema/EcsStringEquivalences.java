package io.github.pulumiawsecs.provider.taskset.schema;

import io.github.pulumiawsecs.framework.schema.StringEquivalence;
import io.github.pulumiawsecs.provider.arn.Arn;

/** The different strings with which ECS accepts the same cluster, service, task definition or platform version. */
enum EcsStringEquivalences implements StringEquivalence {
    /** A cluster or service: its short name, or its ARN, which ends with the name. */
    NAME_OR_ARN {
        @Override
        public boolean areEquivalent(String one, String other) {
            return sameName(one, other);
        }
    },

    /** A task definition: {@code family}, {@code family:revision} or its ARN; without a revision AWS chooses one. */
    TASK_DEFINITION {
        @Override
        public boolean areEquivalent(String one, String other) {
            return sameName(one, other);
        }

        @Override
        public boolean isFloating(String text) {
            return Arn.nameOf(text).indexOf(':') < 0;
        }

        @Override
        public boolean matchesFloating(String floating, String concrete) {
            return isFloating(floating) && Arn.nameOf(concrete).startsWith(Arn.nameOf(floating) + ":");
        }
    },

    /** A Fargate platform version; AWS resolves LATEST to a version at creation. */
    PLATFORM_VERSION {
        @Override
        public boolean areEquivalent(String one, String other) {
            return one.equals(other);
        }

        @Override
        public boolean isFloating(String text) {
            return text.equals("LATEST");
        }

        @Override
        public boolean matchesFloating(String floating, String concrete) {
            return isFloating(floating);
        }
    };

    /**
     * Cluster, service and family names contain no slash, so the last part of an ARN is the name. Two ARNs must be equal:
     * the same name in another account or region is another resource.
     */
    private static boolean sameName(String one, String other) {
        return Arn.isArn(one) == Arn.isArn(other)
                ? one.equals(other)
                : Arn.nameOf(one).equals(Arn.nameOf(other));
    }
}
