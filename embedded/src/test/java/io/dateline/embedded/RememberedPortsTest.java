package io.dateline.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RememberedPortsTest {
    @TempDir
    Path directory;

    @Test
    void a_free_port_is_chosen_as_preferred() throws IOException {
        int free = freePort();

        assertThat(new RememberedPorts(directory).choose(free, "broker")).containsExactly(free);
    }

    @Test
    void a_taken_port_gives_way_to_another() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            int[] ports = new RememberedPorts(directory).choose(socket.getLocalPort(), "broker");

            assertThat(ports[0]).isPositive().isNotEqualTo(socket.getLocalPort());
        }
    }

    @Test
    void names_get_different_ports() throws IOException {
        assertThat(new RememberedPorts(directory).choose(0, "broker", "controller"))
                .doesNotHaveDuplicates()
                .hasSize(2);
    }

    @Test
    void what_was_chosen_is_chosen_again_whatever_is_preferred() throws IOException {
        int[] first = new RememberedPorts(directory).choose(0, "broker", "controller");

        assertThat(new RememberedPorts(directory).choose(freePort(), "broker", "controller"))
                .isEqualTo(first);
    }

    @Test
    void a_remembered_port_that_is_taken_gives_way_to_another() throws IOException {
        int[] first = new RememberedPorts(directory).choose(0, "broker");

        try (ServerSocket socket = new ServerSocket(first[0], 1, InetAddress.getLoopbackAddress())) {
            assertThat(new RememberedPorts(directory).choose(0, "broker")[0]).isNotEqualTo(socket.getLocalPort());
        }
    }

    /** A port that was free a moment ago. */
    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
