package io.dateline.ingest.archive;

import io.dateline.ingest.source.Place;
import io.dateline.ingest.source.Read;
import io.dateline.ingest.source.Reason;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import java.util.zip.ZipEntry;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The reads of the members of a ZIP file, in the order in which they stand there.
 *
 * <p>The directory at the end is not believed, nor needed: so a file that breaks off gives what is whole, and memory
 * does not grow with the number of members. Behind a damaged member the next header is sought.
 */
final class ZipReads implements ArchiveReads {

    private static final Logger LOG = LoggerFactory.getLogger(ZipReads.class);

    private final ByteSource source;
    private final String name;
    private final ArchiveReader reader;
    private final ArchiveLimits limits;
    private final Map<String, Long> leftAlone = new HashMap<>();
    private ZipMembers zip;
    private @Nullable Unpacking content;
    private @Nullable ArchiveReads member;
    private @Nullable Read ready;
    private boolean ended;
    private Checkpoint checkpoint;
    private long memberAt;
    private long rescans;

    ZipReads(ByteSource source, String name, ArchiveReader reader, ArchiveLimits limits) {
        this.source = source;
        this.name = name;
        this.reader = reader;
        this.limits = limits;
        this.memberAt = source.position();
        this.checkpoint = new Checkpoint(memberAt, 0);
        this.zip = new ZipMembers(source);
        this.rescans = RecordBytes.rescansOf(source);
    }

    @Override
    public boolean hasNext() {
        while (ready == null && !ended) {
            advance();
        }
        return ready != null;
    }

    @Override
    public Read next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        Read next = Objects.requireNonNull(ready);
        ready = null;
        checkpoint = checkpoint.offset() == memberAt ? checkpoint.next() : new Checkpoint(memberAt, 1);
        return next;
    }

    @Override
    public Checkpoint checkpoint() {
        return checkpoint;
    }

    @Override
    public long bytesRead() {
        return source.position();
    }

    @Override
    public Map<String, Long> leftAlone() {
        return Map.copyOf(leftAlone);
    }

    @Override
    public void close() {
        try {
            zip.close();
            source.close();
        } catch (IOException e) {
            LOG.debug("closing an archive", e);
        }
    }

    private void advance() {
        try {
            if (member == null) {
                nextMember();
            } else if (member.hasNext()) {
                ready = member.next().fold(article -> (Read) article, this::told);
            } else {
                endMember(member);
            }
        } catch (IOException | RuntimeException e) {
            damaged(DamageException.reasonOf(e), String.valueOf(e.getMessage()));
        }
    }

    /** A member that breaks off is unreadable for who reads it; here it is known why. */
    private Read told(Read.Refused refused) {
        IOException failure = content == null ? null : content.failure();
        return refused.reason() != Reason.UNREADABLE || failure == null
                ? refused
                : new Read.Refused(refused.place(), DamageException.reasonOf(failure), refused.detail());
    }

    private void nextMember() throws IOException {
        memberAt = zip.place();
        ZipEntry entry = zip.getNextEntry();
        if (entry == null) {
            end();
            return;
        }
        String path = entry.getName();
        Optional<ArchiveFormat> format = entry.isDirectory() ? Optional.empty() : ArchiveFormat.ofName(path);
        if (format.isEmpty() || format.get() == ArchiveFormat.ZIP || hidden(path)) {
            leftAlone.merge(entry.isDirectory() ? "folder" : "other file", 1L, Long::sum);
            pass();
            return;
        }
        long start = source.position();
        // Some of the member may have been read ahead with its header.
        content = new Unpacking(zip, () -> source.position() - start + 512, limits);
        member = reader.member(new StreamSource(content), format.get(), name + "!/" + path);
    }

    /** Unpacks a member without reading it. */
    private void pass() throws IOException {
        long start = source.position();
        Unpacking passed = new Unpacking(zip, () -> source.position() - start + 512, limits);
        byte[] chunk = new byte[8 * 1024];
        while (passed.read(chunk, 0, chunk.length) >= 0) {
            // Its end proves the check sum, and is where the next header stands.
        }
        zip.closeEntry();
    }

    private void endMember(ArchiveReads done) throws IOException {
        done.leftAlone().forEach((kind, count) -> leftAlone.merge(kind, count, Long::sum));
        boolean failed = content != null && content.failure() != null;
        member = null;
        content = null;
        if (failed) {
            // Its reads have told.
            seekHeader(memberAt + 1);
        } else {
            pass();
        }
    }

    /** The members end where the directory begins; anything else is damage. */
    private void end() throws IOException {
        byte[] signature = new byte[4];
        source.seek(memberAt);
        int read = Math.max(0, source.read(signature, 0, signature.length));
        boolean directory = read == 4
                && signature[0] == 'P'
                && signature[1] == 'K'
                && (signature[2] == 1 || signature[2] == 5 || signature[2] == 6);
        if (directory) {
            ended = true;
            source.seek(source.size());
        } else {
            damaged(Reason.DAMAGED, read == 0 ? "the file breaks off" : "no ZIP member where one should begin");
        }
    }

    private void damaged(Reason reason, String detail) {
        ready = new Read.Refused(Place.of(name + "@" + memberAt), reason, detail);
        member = null;
        content = null;
        try {
            seekHeader(memberAt + 1);
        } catch (IOException e) {
            LOG.debug("seeking the next member", e);
            ended = true;
        }
    }

    private void seekHeader(long from) throws IOException {
        long back = Math.max(0, source.position() - from);
        // Headers that are none must not have the file read again and again.
        boolean affordable = back <= rescans;
        rescans -= affordable ? back : 0;
        long found = ZipHeaders.next(source, affordable ? from : source.position());
        ended = found < 0;
        source.seek(ended ? source.size() : found);
        zip = new ZipMembers(source);
    }

    private static boolean hidden(String path) {
        return path.startsWith("__MACOSX/")
                || path.substring(path.lastIndexOf('/') + 1).startsWith(".");
    }
}
