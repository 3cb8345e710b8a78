package io.dateline.embedded;

import java.io.IOException;
import java.io.PrintStream;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Properties;
import java.util.Timer;
import java.util.TimerTask;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.commons.io.file.PathUtils;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The child process that runs the broker: {@code BrokerMain DIRECTORY PREFERRED_PORT}.
 *
 * <p>It prints {@code READY host:port} when the broker serves, and stops the broker when its standard input ends, which
 * the operating system sees to however the parent goes. A process of its own because a broker that fails halts the
 * whole JVM it runs in.
 */
final class BrokerMain {
    /** The first word of the one line on standard output. */
    static final String READY = "READY";

    /** How long the broker of a parent that has just been killed may take to stop. */
    private static final Duration PREDECESSOR_PATIENCE = Duration.ofSeconds(40);

    private static final Duration STOP_LIMIT = Duration.ofSeconds(30);

    private BrokerMain() {}

    public static void main(String[] args) {
        PrintStream toParent = System.out;
        System.setOut(System.err);
        Logger log = LoggerFactory.getLogger(BrokerMain.class);
        try {
            // Ctrl-C in a terminal goes to every process of the group; only the parent may decide when the broker
            // stops.
            ignoreSignal("INT");
            ignoreSignal("HUP");
            Thread watch = new Thread(BrokerMain::exitWhenParentIsGone, "parent-watch");
            watch.setDaemon(true);
            watch.start();
            run(Path.of(args[0]), Integer.parseInt(args[1]), toParent);
        } catch (Throwable e) {
            log.error("The broker failed", e);
            System.err.println(e.getMessage());
            System.exit(1);
        }
    }

    private static void run(Path directory, int preferredPort, PrintStream toParent) throws Exception {
        DirectoryLock lock = DirectoryLock.take(directory, "broker.lock", PREDECESSOR_PATIENCE);
        try {
            // Libraries unpacked by predecessors that were killed.
            PathUtils.cleanDirectory(Path.of(System.getProperty("java.io.tmpdir")));
            int[] ports = new RememberedPorts(directory).choose(preferredPort, "broker", "controller");
            Path data = directory.resolve("data");
            format(data);
            Properties settings = BrokerSettings.of(data, ports[0], ports[1]);
            KafkaRaftServer server = new KafkaRaftServer(KafkaConfig.fromProps(settings, false), Time.SYSTEM);
            Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(server), "stop"));
            server.startup();
            toParent.println(READY + " " + BrokerSettings.HOST + ":" + ports[0]);
            toParent.flush();
            server.awaitShutdown();
        } finally {
            lock.close();
        }
    }

    /** Makes an empty directory a broker's, once: the file that marks it is the last that formatting writes. */
    private static void format(Path data) throws Exception {
        if (Files.exists(data.resolve("meta.properties"))) {
            return;
        }
        new Formatter()
                .setPrintStream(System.err)
                .setNodeId(BrokerSettings.NODE_ID)
                .setClusterId(Uuid.randomUuid().toString())
                .addDirectory(data.toString())
                .setMetadataLogDirectory(data.toString())
                .setControllerListenerName(BrokerSettings.CONTROLLER_LISTENER)
                .setIgnoreFormatted(true)
                .run();
    }

    private static void stop(KafkaRaftServer server) {
        server.shutdown();
        server.awaitShutdown();
    }

    private static void exitWhenParentIsGone() {
        try {
            while (System.in.read() >= 0) {
                // Whatever the parent may say, only its end means something.
            }
        } catch (IOException e) {
            LoggerFactory.getLogger(BrokerMain.class).info("Standard input is gone: {}", e.getMessage());
        }
        new Timer("stop-limit", true)
                .schedule(
                        new TimerTask() {
                            @Override
                            public void run() {
                                Runtime.getRuntime().halt(3);
                            }
                        },
                        STOP_LIMIT.toMillis());
        System.exit(0);
    }

    /**
     * Ignores a signal of the operating system, where it has it. By reflection because javac warns of the class, which
     * is the only way to this that the JDK offers (in {@code jdk.unsupported}, exported to all).
     */
    private static void ignoreSignal(String name) {
        try {
            Class<?> signal = Class.forName("sun.misc.Signal");
            Class<?> handler = Class.forName("sun.misc.SignalHandler");
            Method handle = signal.getMethod("handle", signal, handler);
            handle.invoke(
                    null,
                    signal.getConstructor(String.class).newInstance(name),
                    handler.getField("SIG_IGN").get(null));
        } catch (InvocationTargetException e) {
            LoggerFactory.getLogger(BrokerMain.class).info("No signal {} here: {}", name, e.getCause());
        } catch (ReflectiveOperationException e) {
            LoggerFactory.getLogger(BrokerMain.class).warn("Cannot ignore signal {}", name, e);
        }
    }
}
