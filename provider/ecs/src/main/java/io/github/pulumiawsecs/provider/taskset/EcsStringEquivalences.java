package io.github.pulumiawsecs.provider.taskset;

import io.github.pulumiawsecs.framework.schema.StringEquivalence;

/** The spellings that ECS accepts for the things that a task set names. */
enum EcsStringEquivalences implements StringEquivalence {
    /** A cluster or service: its short name or its ARN, of which the name is the last part. */
    NAME_OR_ARN {
        @Override
        public boolean areEquivalent(String one, String other) {
            return sameLastPart(one, other);
        }
    },

    /** A task definition: {@code family}, {@code family:revision} or its ARN; without a revision it floats. */
    TASK_DEFINITION {
        @Override
        public boolean areEquivalent(String one, String other) {
            return sameLastPart(one, other);
        }

        @Override
        public boolean isFloating(String text) {
            return lastPart(text).indexOf(':') < 0;
        }

        @Override
        public boolean matchesFloating(String floating, String concrete) {
            return isFloating(floating) && lastPart(concrete).startsWith(lastPart(floating) + ":");
        }
    },

    /** A Fargate platform version; LATEST becomes a concrete version when the set is made. */
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

    /** Two ARNs must agree in everything: the same name in another account or region is another thing. */
    private static boolean sameLastPart(String one, String other) {
        return isArn(one) == isArn(other) ? one.equals(other) : lastPart(one).equals(lastPart(other));
    }

    private static boolean isArn(String text) {
        return text.startsWith("arn:");
    }

    /** Cluster, service and family names contain no slash, so the last part of an ARN's resource is the name. */
    private static String lastPart(String text) {
        return isArn(text) ? text.substring(text.lastIndexOf('/') + 1) : text;
    }
}
