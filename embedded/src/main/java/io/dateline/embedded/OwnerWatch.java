package io.dateline.embedded;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/**
 * A shell that outlives this process just long enough to stop its PostgreSQL: it waits for the end of its standard
 * input, which comes however this process goes.
 *
 * <p>There is none on Windows, where the next start on the directory stops the server.
 */
final class OwnerWatch implements AutoCloseable {
    /** Stops the server named by the pid file if that is the given one still; SIGINT makes it stop at once, cleanly. */
    private static final String SCRIPT =
            "trap '' INT HUP TERM; read -r _; read -r pid < \"$1\" && [ \"$pid\" = \"$2\" ] && kill -INT \"$2\"";

    private final Process shell;

    private OwnerWatch(Process shell) {
        this.shell = shell;
    }

    static Optional<OwnerWatch> start(Path pidFile, long pid) throws IOException {
        if (System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("windows")) {
            return Optional.empty();
        }
        Process shell = new ProcessBuilder(
                        "sh", "-c", SCRIPT, "dateline-owner-watch", pidFile.toString(), Long.toString(pid))
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        return Optional.of(new OwnerWatch(shell));
    }

    /** Ends the watch, which stops the server if that still runs. */
    @Override
    public void close() {
        try {
            shell.getOutputStream().close();
        } catch (IOException e) {
            shell.destroyForcibly();
        }
        shell.onExit().join();
    }
}
