package io.dateline.ingest.feed;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

/** Bytes in memory, compressed: thousands of feeds wait, few are at work. */
final class Packed {

    private final byte[] packed;

    private Packed(byte[] packed) {
        this.packed = packed;
    }

    static Packed of(byte[] bytes) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(bytes.length / 2);
        try (DeflaterOutputStream deflater = new DeflaterOutputStream(out)) {
            deflater.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException("memory can be written to", e);
        }
        return new Packed(out.toByteArray());
    }

    byte[] bytes() {
        try (InflaterInputStream inflater = new InflaterInputStream(new ByteArrayInputStream(packed))) {
            return inflater.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("what was packed can be unpacked", e);
        }
    }
}
