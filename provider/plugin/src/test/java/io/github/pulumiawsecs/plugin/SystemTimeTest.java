package io.github.pulumiawsecs.plugin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.constantpool.MemberRefEntry;
import java.lang.classfile.constantpool.PoolEntry;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** The provider takes the time from its {@code Sleeper} only, so that a test can run it on a virtual time. */
class SystemTimeTest {
    private static final String ROOT = "io/github/pulumiawsecs/";

    private static final Map<String, Set<String>> ALLOWED = Map.of(
            "framework/waiter/SystemSleeper",
            Set.of("Instant.now", "Thread.sleep", "Future.get"),
            // The clock of the plugin process; tests pass another one to EcsProvider.
            "framework/resource/Provider",
            Set.of("Sleeper.system"),
            "provider/EcsProvider",
            Set.of("Sleeper.system"),
            // gRPC measures the time limits of its connections itself.
            "framework/rpc/EngineLogClient",
            Set.of("EngineGrpc$EngineBlockingStub.withDeadlineAfter", "EngineGrpc$EngineStub.withDeadlineAfter"),
            // Connections to AWS take the time of the machine, so their limits do, too.
            "framework/waiter/Cancellation",
            Set.of("Sleeper.system"),
            "provider/aws/CallWatchdog",
            Set.of("Sleeper.system"),
            "provider/aws/RunningCall",
            Set.of("Sleeper.system"),
            // The poll of another thread works in the time of the machine.
            "provider/taskset/steady/ServicePoller$Subscription",
            Set.of("Condition.await"),
            // The date is a comment in the file, which nothing reads.
            "provider/taskset/create/JournalFolder",
            Set.of("Properties.store"));

    private static final Set<String> METHODS = Set.of(
            "java/lang/System.nanoTime",
            "java/lang/System.currentTimeMillis",
            "java/lang/Thread.sleep",
            "java/util/Calendar.getInstance",
            "java/util/Properties.store",
            ROOT + "framework/waiter/Sleeper.system");

    @Test
    void usesSystemTimeInOnePlace() throws IOException {
        var uses = new TreeMap<String, Set<String>>();
        for (var module : List.of("../framework", "../ecs", "../plugin")) {
            try (var files = Files.walk(Path.of(module, "target/classes"))) {
                files.filter(file -> file.toString().endsWith(".class"))
                        .forEach(file -> uses.merge(className(file), systemTimeUses(file), (one, other) -> one));
            }
        }
        assertThat(uses).containsKeys("plugin/Main");
        uses.values().removeIf(Set::isEmpty);
        assertThat(uses).isEqualTo(ALLOWED);
    }

    private static String className(Path file) {
        var path = file.toString();
        return path.substring(path.indexOf(ROOT) + ROOT.length(), path.length() - ".class".length());
    }

    private static Set<String> systemTimeUses(Path file) {
        try {
            return StreamSupport.stream(
                            ClassFile.of().parse(file).constantPool().spliterator(), false)
                    .filter(SystemTimeTest::usesSystemTime)
                    .map(entry -> name((MemberRefEntry) entry))
                    .map(name -> name.substring(name.lastIndexOf('/') + 1))
                    .collect(Collectors.toSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Also finds the methods with a time limit: most of them have a parameter of the type {@code TimeUnit}. */
    private static boolean usesSystemTime(PoolEntry entry) {
        if (!(entry instanceof MemberRefEntry member)) {
            return false;
        }
        var owner = member.owner().asInternalName();
        var method = member.name().stringValue();
        var descriptor = member.type().stringValue();
        return METHODS.contains(name(member))
                || descriptor.matches(".*Ljava/util/concurrent/TimeUnit;.*\\).*")
                || method.equals("withDeadlineAfter")
                || method.matches("awaitNanos|awaitUntil|parkNanos|parkUntil|timedJoin|timedWait")
                || owner.matches("java/util/(Timer|Date)")
                || (owner.equals("java/lang/Object") && method.equals("wait"))
                || (owner.equals("java/lang/Thread") && method.equals("join"))
                || (owner.startsWith("java/time/") && method.matches("now|system.*|tick.*"));
    }

    private static String name(MemberRefEntry member) {
        return member.owner().asInternalName() + "." + member.name().stringValue();
    }
}
