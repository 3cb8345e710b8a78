package io.dateline.ingest.fetch;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.net.ProtocolException;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/**
 * The body of an answer, decompressed within a bound.
 *
 * @param whole false when the connection or the compressed data ended early
 * @param oversized whether there was more than the bound; then there are no bytes
 */
@SuppressWarnings("ArrayRecordComponent") // megabytes, handed on once, never compared
record Body(byte[] bytes, boolean whole, boolean oversized) {

    private static final int CHUNK = 16 * 1024;

    /** @param encoding of the header {@code Content-Encoding}; servers that say gzip and send plain text are believed by their bytes */
    static Body read(InputStream raw, @Nullable String encoding, int maxBytes) throws IOException {
        InputStream in = raw;
        if (encoding != null && !encoding.isBlank() && !encoding.equalsIgnoreCase("identity")) {
            if (!encoding.toLowerCase(Locale.ROOT).contains("gzip")) {
                throw new ProtocolException("an encoding that nobody asked for: " + encoding);
            }
            PushbackInputStream ahead = new PushbackInputStream(raw, 2);
            byte[] magic = ahead.readNBytes(2);
            ahead.unread(magic);
            boolean gzip = magic.length == 2 && (magic[0] & 0xff) == 0x1f && (magic[1] & 0xff) == 0x8b;
            in = gzip ? new GZIPInputStream(ahead, CHUNK) : ahead;
        }
        return read(in, maxBytes);
    }

    private static Body read(InputStream in, int maxBytes) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(CHUNK);
        byte[] chunk = new byte[CHUNK];
        while (true) {
            int read;
            try {
                read = in.read(chunk);
            } catch (EOFException | ZipException | ProtocolException cut) {
                if (bytes.size() == 0) {
                    throw cut;
                }
                return new Body(bytes.toByteArray(), false, false);
            }
            if (read < 0) {
                return new Body(bytes.toByteArray(), true, false);
            }
            if (bytes.size() + read > maxBytes) {
                return new Body(new byte[0], true, true);
            }
            bytes.write(chunk, 0, read);
        }
    }
}
