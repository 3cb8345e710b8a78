package io.dateline.ingest.http;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.LongSupplier;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/** Takes a request's body into memory: decompressed, within the limits of size, time, and the budget of all requests. */
final class Body {

    private static final int CHUNK = 16 * 1024;
    private static final long LINGER_NANOS = TimeUnit.SECONDS.toNanos(2);

    private final HttpLimits limits;
    private final LongSupplier nanoTime;

    Body(HttpLimits limits, LongSupplier nanoTime) {
        this.limits = limits;
        this.nanoTime = nanoTime;
    }

    /**
     * The bytes.
     *
     * @param length as the client announced it; -1 when it did not
     * @param encoding the Content-Encoding header
     * @param lease pays for the bytes; stays the caller's
     * @throws Problem 413, 415, 400 for broken compression, 408, 503 when the budget is spent
     * @throws IOException when the client has gone
     */
    byte[] read(InputStream raw, long length, @Nullable String encoding, Budget.Lease lease) throws IOException {
        boolean gzip = gzip(encoding);
        if (length > limits.bodyBytes()) {
            linger(raw);
            throw tooLarge();
        }
        if (length > 0 && !lease.growTo(length)) {
            throw busy();
        }
        try {
            return gzip
                    ? drain(new GZIPInputStream(raw, CHUNK), raw, lease, 0)
                    : drain(raw, raw, lease, Math.max(0, (int) length));
        } catch (ZipException e) {
            throw Problem.of(400, "the body is not what Content-Encoding: gzip says: " + e.getMessage())
                    .with(Report.NOTHING);
        } catch (EOFException e) {
            throw Problem.of(400, "the body ends too early").with(Report.NOTHING);
        } catch (IOException e) {
            if (e.getCause() instanceof TimeoutException) {
                throw late(limits.idle());
            }
            throw e;
        }
    }

    private byte[] drain(InputStream in, InputStream raw, Budget.Lease lease, int expected) throws IOException {
        long deadline = nanoTime.getAsLong() + limits.upload().toNanos();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(Math.max(CHUNK, expected));
        byte[] chunk = new byte[CHUNK];
        int read;
        while ((read = in.read(chunk, 0, CHUNK)) >= 0) {
            if (bytes.size() + (long) read > limits.bodyBytes()) {
                linger(raw);
                throw tooLarge();
            }
            if (!lease.growTo(bytes.size() + (long) read)) {
                throw busy();
            }
            if (nanoTime.getAsLong() - deadline > 0) {
                throw late(limits.upload());
            }
            bytes.write(chunk, 0, read);
        }
        return bytes.toByteArray();
    }

    private static boolean gzip(@Nullable String encoding) {
        String name = encoding == null ? "identity" : encoding.strip().toLowerCase(Locale.ROOT);
        return switch (name) {
            case "identity", "" -> false;
            case "gzip", "x-gzip" -> true;
            default ->
                throw Problem.of(415, "no Content-Encoding but gzip is understood")
                        .with("Accept-Encoding", "gzip")
                        .with(Report.NOTHING);
        };
    }

    /** A client that is still sending when the connection closes may never see the answer: so its rest is passed over. */
    private void linger(InputStream raw) {
        long deadline = nanoTime.getAsLong() + LINGER_NANOS;
        long rest = 2L * limits.bodyBytes();
        byte[] chunk = new byte[CHUNK];
        try {
            int read = 0;
            while (read >= 0 && rest > 0 && nanoTime.getAsLong() - deadline < 0) {
                rest -= read;
                read = raw.read(chunk, 0, CHUNK);
            }
        } catch (IOException gone) {
            // Nobody waits for the answer.
        }
    }

    private static Problem late(Duration limit) {
        return Problem.of(408, "the body did not come within " + limit.toMillis() + " ms")
                .with("Connection", "close");
    }

    private Problem tooLarge() {
        return Problem.of(
                413, String.format(Locale.ROOT, "a body may have %,d bytes after decompression", limits.bodyBytes()));
    }

    private static Problem busy() {
        return Problem.later(503, "too many bytes are under way", 1);
    }
}
