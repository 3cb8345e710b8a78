package io.dateline.ingest.archive;

import com.github.luben.zstd.ZstdInputStream;
import io.dateline.contract.Via;
import io.dateline.ingest.source.ArticleReader;
import io.dateline.ingest.source.InputFormat;
import io.dateline.ingest.source.Reads;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** Opens files of articles, of whatever format, at the place where reading is to go on. */
final class ArchiveReader {

    private static final int SNIFFED_BYTES = 8;

    private final ArticleReader articles;
    private final ArchiveLimits limits;

    ArchiveReader(ArticleReader articles, ArchiveLimits limits) {
        this.articles = articles;
        this.limits = limits;
    }

    /**
     * Opens a file.
     *
     * @param from where to go on, as the reads of the same file told
     * @throws IOException when it can't be opened; what is wrong inside of it is told by the reads
     */
    ArchiveReads open(Path file, Checkpoint from) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new IOException(Files.exists(file) ? "not a regular file" : "no such file");
        }
        byte[] start = start(file);
        // A file without a byte is refused as any other.
        ArchiveFormat format = start.length == 0
                ? ArchiveFormat.PLAIN
                : ArchiveFormat.ofName(file.toString()).orElseGet(() -> ArchiveFormat.ofContent(start));
        FileSource source = new FileSource(file);
        try {
            source.seek(from.offset());
            ArchiveReads reads = open(file, format, start, source);
            for (long i = 0; i < from.done() && reads.hasNext(); i++) {
                reads.next();
            }
            return reads;
        } catch (IOException | RuntimeException e) {
            source.close();
            throw e;
        }
    }

    private ArchiveReads open(Path file, ArchiveFormat format, byte[] start, FileSource source) throws IOException {
        String name = file.toString();
        return switch (format) {
            case WARC -> warc(source, ArchiveFormat.isGzip(start), name);
            case ZIP -> new ZipReads(source, name, this, limits);
            case JSONL_GZ, JSONL_ZST -> packedLines(source, format, name);
            case PLAIN -> plain(source, name);
        };
    }

    /**
     * The reads of an archive's member, which do not close the content.
     *
     * @throws IOException when it is an archive of archives
     */
    ArchiveReads member(ByteSource content, ArchiveFormat format, String name) throws IOException {
        return switch (format) {
            case WARC -> warc(content, name.toLowerCase(Locale.ROOT).endsWith(".gz"), name);
            case JSONL_GZ, JSONL_ZST -> packedLines(content, format, name);
            case PLAIN -> plain(content, name);
            case ZIP -> throw new IOException("an archive in an archive");
        };
    }

    private ArchiveReads warc(ByteSource source, boolean gzip, String name) {
        RecordBytes bytes = gzip ? new GzipRecordBytes(source, limits) : new PlainRecordBytes(source);
        return new WarcReads(bytes, new Via(Via.Kind.WARC, name), limits);
    }

    private ArchiveReads packedLines(ByteSource source, ArchiveFormat format, String name) throws IOException {
        SourceStream raw = new SourceStream(source);
        InputStream unpacked = format == ArchiveFormat.JSONL_GZ
                ? new RecordStream(new GzipRecordBytes(source, limits))
                : new ZstdInputStream(raw);
        Unpacking unpacking = new Unpacking(unpacked, source::position, limits);
        Reads reads = articles.read(unpacking, new Via(Via.Kind.FILE, name), InputFormat.JSONL);
        return new StreamReads(reads, raw, unpacking);
    }

    private ArchiveReads plain(ByteSource source, String name) {
        SourceStream raw = new SourceStream(source);
        InputFormat format = ArchiveFormat.plain(name).orElse(InputFormat.AUTO);
        return new StreamReads(articles.read(raw, new Via(Via.Kind.FILE, name), format), raw, null);
    }

    private static byte[] start(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(SNIFFED_BYTES);
        }
    }
}
