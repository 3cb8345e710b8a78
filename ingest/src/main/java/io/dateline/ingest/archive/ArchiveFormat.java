package io.dateline.ingest.archive;

import io.dateline.ingest.source.InputFormat;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/** How a file holds articles. */
enum ArchiveFormat {
    /** WARC records, compressed by gzip or not. */
    WARC,
    /** Members that are files of the other formats. */
    ZIP,
    /** JSON Lines, compressed by gzip. */
    JSONL_GZ,
    /** JSON Lines, compressed by zstd. */
    JSONL_ZST,
    /** What is read without unpacking: text, page, JSON Lines. */
    PLAIN;

    /** The format that a file's name tells; empty when it tells none. */
    static Optional<ArchiveFormat> ofName(String path) {
        String name = path.toLowerCase(Locale.ROOT);
        if (name.endsWith(".warc") || name.endsWith(".warc.gz")) {
            return Optional.of(WARC);
        }
        if (name.endsWith(".zip")) {
            return Optional.of(ZIP);
        }
        if (name.endsWith(".jsonl.gz") || name.endsWith(".ndjson.gz")) {
            return Optional.of(JSONL_GZ);
        }
        if (name.endsWith(".jsonl.zst") || name.endsWith(".ndjson.zst")) {
            return Optional.of(JSONL_ZST);
        }
        return plain(name).map(format -> PLAIN);
    }

    /** The same from how a file begins. */
    static ArchiveFormat ofContent(byte[] start) {
        if (begins(start, 'P', 'K', 3, 4) || begins(start, 'P', 'K', 5, 6)) {
            return ZIP;
        }
        if (begins(start, 'W', 'A', 'R', 'C', '/')) {
            return WARC;
        }
        if (isGzip(start)) {
            return JSONL_GZ;
        }
        return begins(start, 0x28, 0xB5, 0x2F, 0xFD) ? JSONL_ZST : PLAIN;
    }

    static boolean isGzip(byte[] start) {
        return begins(start, 0x1F, 0x8B);
    }

    /** The format of an unpacked file or member by its name; empty when it tells none. */
    static Optional<InputFormat> plain(String path) {
        return InputFormat.ofName(
                Path.of(path.substring(path.lastIndexOf('/') + 1).replace('\0', '_')));
    }

    private static boolean begins(byte[] start, int... magic) {
        if (start.length < magic.length) {
            return false;
        }
        for (int i = 0; i < magic.length; i++) {
            if (start[i] != (byte) magic[i]) {
                return false;
            }
        }
        return true;
    }
}
