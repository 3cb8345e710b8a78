package io.dateline.embedded;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** Another process that starts an embedded server and holds it until it is killed. */
record OtherOwner(Process process, long serverPid) implements AutoCloseable {
    public static void main(String[] args) throws Exception {
        Path directory = Path.of(args[1]);
        long pid = args[0].equals("kafka")
                ? EmbeddedKafka.start(directory, 0, EmbeddedKafka.SHORT_LIVED).pid()
                : EmbeddedPostgres.start(directory, 0).pid();
        System.out.println("SERVER " + pid);
        while (System.in.read() >= 0) {
            // Held until the end of the input, or of this process.
        }
        System.exit(0);
    }

    static OtherOwner ofKafka(Path directory) throws IOException {
        return start("kafka", directory);
    }

    static OtherOwner ofPostgres(Path directory) throws IOException {
        return start("postgres", directory);
    }

    private static OtherOwner start(String kind, Path directory) throws IOException {
        Process process = ChildJvm.of(
                        OtherOwner.class, List.of("-Xmx64m", "-XX:TieredStopAtLevel=1"), kind, directory.toString())
                .redirectErrorStream(true)
                .start();
        BufferedReader output =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        StringBuilder said = new StringBuilder();
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            if (line.startsWith("SERVER ")) {
                return new OtherOwner(process, Long.parseLong(line.substring("SERVER ".length())));
            }
            said.append(line).append('\n');
        }
        throw new IllegalStateException("the other process ended: " + said);
    }

    /** As {@code kill -9} does. */
    void kill() {
        process.destroyForcibly().onExit().join();
    }

    @Override
    public void close() {
        kill();
        ProcessHandle.of(serverPid).ifPresent(server -> server.onExit().join());
    }
}
