package io.dateline.embedded;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashSet;
import java.util.Properties;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * The TCP ports of a data directory's server, the same at every start as long as nobody else has taken them.
 *
 * <p>Not for use by two processes at once: take the directory's lock first.
 */
final class RememberedPorts {
    /** How far above the preferred port a free one is looked for, before any port at all is taken. */
    private static final int NEIGHBOURS = 100;

    private final Path file;

    RememberedPorts(Path directory) {
        this.file = directory.resolve("ports.properties");
    }

    /**
     * Chooses a free loopback port for each name, and remembers it: the remembered one, else the preferred one, else one
     * of its neighbours, else any.
     *
     * @param preferred the port that the first name gets at its first start if it is free, 1 to 65535, or 0 for any
     * @return one port for each name, all different, in the order of the names
     */
    int[] choose(int preferred, String... names) throws IOException {
        Properties remembered = read();
        Set<Integer> taken = new HashSet<>();
        int[] ports = new int[names.length];
        for (int i = 0; i < names.length; i++) {
            int wanted = Integer.parseInt(
                    remembered.getProperty(names[i], Integer.toString(preferred == 0 ? 0 : preferred + i)));
            ports[i] = free(wanted, taken);
            taken.add(ports[i]);
            remembered.setProperty(names[i], Integer.toString(ports[i]));
        }
        write(remembered);
        return ports;
    }

    private static int free(int wanted, Set<Integer> taken) throws IOException {
        if (wanted == 0) {
            return anyFree(taken);
        }
        // Neighbours come before the ports that the system hands out, which outgoing connections use up at random.
        return IntStream.rangeClosed(wanted, Math.min(wanted + NEIGHBOURS, 65_535))
                .filter(port -> !taken.contains(port) && isFree(port))
                .boxed()
                .findFirst()
                .orElse(anyFree(taken));
    }

    private static int anyFree(Set<Integer> taken) throws IOException {
        while (true) {
            try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
                if (!taken.contains(socket.getLocalPort())) {
                    return socket.getLocalPort();
                }
            }
        }
    }

    private static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private Properties read() throws IOException {
        Properties properties = new Properties();
        if (Files.exists(file)) {
            try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
                properties.load(reader);
            }
        }
        return properties;
    }

    private void write(Properties properties) throws IOException {
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
        try (Writer writer = Files.newBufferedWriter(fresh, StandardCharsets.UTF_8)) {
            properties.store(writer, null);
        }
        Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING);
    }
}
