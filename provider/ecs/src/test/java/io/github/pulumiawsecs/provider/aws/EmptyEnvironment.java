package io.github.pulumiawsecs.provider.aws;

import io.github.pulumiawsecs.provider.aws.profile.SharedConfig;
import io.github.pulumiawsecs.provider.aws.profile.SharedConfigFiles;
import java.nio.file.Path;
import java.util.Map;

/** Environments for tests, independent of the variables and files of this machine. */
public final class EmptyEnvironment {
    private EmptyEnvironment() {}

    /** Nothing is set, nothing is stored, and this is no EC2 instance. */
    public static AwsEnvironment atAll() {
        return with(Map.of(), "");
    }

    /** @param config the content of the configuration file */
    static AwsEnvironment with(Map<String, String> environment, String config) {
        return new AwsEnvironment(environment::get, () -> shared(config), () -> null);
    }

    static SharedConfig shared(String config) {
        return SharedConfigFiles.parse(Path.of("config"), config);
    }
}
