package io.dateline.ingest.archive;

import io.dateline.ingest.source.Reason;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.netpreserve.jwarc.MessageHeaders;
import org.netpreserve.jwarc.WarcReader;

/** The header of one WARC record, held whole up to a limit. */
final class WarcHeader {

    static final byte[] MAGIC = "WARC/".getBytes(StandardCharsets.US_ASCII);

    private static final int BYTES_MAX = 64 * 1024;

    private WarcHeader() {}

    /**
     * Reads the header that begins with the next byte.
     *
     * @param magicRead whether {@link #MAGIC} is behind already
     * @throws DamageException when there is none
     */
    static MessageHeaders read(RecordBytes bytes, boolean magicRead) throws IOException {
        ByteArrayOutputStream block = new ByteArrayOutputStream(1024);
        if (magicRead) {
            block.writeBytes(MAGIC);
        }
        int lineLength = magicRead ? MAGIC.length : 0;
        while (true) {
            byte b = bytes.next();
            block.write(b);
            if (block.size() <= MAGIC.length && b != MAGIC[block.size() - 1]) {
                throw damaged("no WARC record where one should begin");
            }
            if (block.size() > BYTES_MAX) {
                throw damaged("a WARC header of more than " + BYTES_MAX + " bytes");
            }
            if (b == '\n' && lineLength == 0) {
                return parsed(block.toByteArray());
            }
            lineLength = b == '\n' ? 0 : b == '\r' ? lineLength : lineLength + 1;
        }
    }

    private static MessageHeaders parsed(byte[] block) throws DamageException {
        try (WarcReader reader = new WarcReader(new ByteArrayInputStream(block))) {
            reader.setLenient(true);
            return reader.next()
                    .orElseThrow(() -> new IllegalArgumentException("it is empty"))
                    .headers();
        } catch (IOException | RuntimeException e) {
            throw damaged("a WARC header that can't be read: " + e.getMessage());
        }
    }

    private static DamageException damaged(String message) {
        return DamageException.ofRecord(Reason.DAMAGED, message);
    }
}
