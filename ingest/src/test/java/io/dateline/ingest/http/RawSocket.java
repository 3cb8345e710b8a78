package io.dateline.ingest.http;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** A client that sends what no library would. */
final class RawSocket implements AutoCloseable {

    private final Socket socket;

    RawSocket(String address) throws IOException {
        URI uri = URI.create(address);
        this.socket = new Socket(uri.getHost(), uri.getPort());
        socket.setSoTimeout(60_000);
    }

    RawSocket send(String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
        socket.getOutputStream().flush();
        return this;
    }

    /** Sends the lines of a request's head, and the blank one after them. */
    RawSocket head(String... lines) throws IOException {
        return send(String.join("\r\n", lines) + "\r\n\r\n");
    }

    /** What has come so far; waits for nothing. */
    String available() throws IOException {
        return new String(
                socket.getInputStream().readNBytes(socket.getInputStream().available()), StandardCharsets.UTF_8);
    }

    /** Waits for the first byte of an answer. */
    void awaitSome() throws IOException {
        socket.getInputStream().readNBytes(1);
    }

    /** All that comes until the server closes the connection. */
    String answer() throws IOException {
        return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
