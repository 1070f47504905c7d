package io.github.pulumiawsecs.provider.taskset.schema;

import io.github.pulumiawsecs.framework.schema.StringEquivalence;
import io.github.pulumiawsecs.provider.arn.Arn;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

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

    private static final Pattern SERVICE_ARN =
            Pattern.compile("(?<prefix>arn:[^:]*:ecs:[^:]*:[^:]*:service/)(?:[^/]+/)?(?<name>[^/]+)");

    /**
     * Cluster, service and family names contain no slash, so the last part of an ARN is the name. Two ARNs must be of the same
     * resource: the same name in another account or region is another resource.
     */
    private static boolean sameName(String one, String other) {
        return Arn.isArn(one) == Arn.isArn(other)
                ? one.equals(other) || isSameService(one, other)
                : Arn.nameOf(one).equals(Arn.nameOf(other));
    }

    /**
     * Compares a short ARN of a service, {@code …:service/web}, with a long one, {@code …:service/demo/web}. AWS returns the
     * short one for services that are older than the account's opt-in (Amazon ECS Developer Guide, "Amazon Resource Names
     * (ARNs) and IDs"). The property {@code cluster} names the cluster.
     */
    private static boolean isSameService(String one, String other) {
        return withoutCluster(one)
                .filter(shortArn -> Optional.of(shortArn).equals(withoutCluster(other)))
                .filter(shortArn -> shortArn.equals(one) || shortArn.equals(other))
                .isPresent();
    }

    private static Optional<String> withoutCluster(String arn) {
        return Optional.of(SERVICE_ARN.matcher(arn))
                .filter(Matcher::matches)
                .map(service -> service.group("prefix") + service.group("name"));
    }
}
