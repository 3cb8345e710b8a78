package io.dateline.ingest.charset;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The mark at the start of a file that names its Unicode encoding. */
record ByteOrderMark(Charset charset, byte[] mark) {

    // UTF-32LE before UTF-16LE: the one's mark begins with the other's.
    private static final List<ByteOrderMark> ALL = List.of(
            of(StandardCharsets.UTF_8, 0xEF, 0xBB, 0xBF),
            of(Charset.forName("UTF-32LE"), 0xFF, 0xFE, 0, 0),
            of(Charset.forName("UTF-32BE"), 0, 0, 0xFE, 0xFF),
            of(StandardCharsets.UTF_16LE, 0xFF, 0xFE),
            of(StandardCharsets.UTF_16BE, 0xFE, 0xFF));

    static @Nullable ByteOrderMark at(byte[] bytes) {
        for (ByteOrderMark candidate : ALL) {
            if (candidate.starts(bytes)) {
                return candidate;
            }
        }
        return null;
    }

    int length() {
        return mark.length;
    }

    private boolean starts(byte[] bytes) {
        if (bytes.length < mark.length) {
            return false;
        }
        for (int i = 0; i < mark.length; i++) {
            if (bytes[i] != mark[i]) {
                return false;
            }
        }
        return true;
    }

    private static ByteOrderMark of(Charset charset, int... mark) {
        byte[] bytes = new byte[mark.length];
        for (int i = 0; i < mark.length; i++) {
            bytes[i] = (byte) mark[i];
        }
        return new ByteOrderMark(charset, bytes);
    }
}
