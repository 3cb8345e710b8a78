package io.dateline.ingest.archive;

import io.dateline.ingest.source.Read;
import io.dateline.ingest.source.Reads;
import io.dateline.ingest.source.Reason;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The reads of a file that is one stream: to go on in it is to go over what is behind. */
final class StreamReads implements ArchiveReads {

    private final Reads reads;
    private final SourceStream raw;
    private final @Nullable Unpacking unpacking;
    private Checkpoint checkpoint = Checkpoint.START;

    /** @param unpacking what the reads read from; null when the file is not compressed */
    StreamReads(Reads reads, SourceStream raw, @Nullable Unpacking unpacking) {
        this.reads = reads;
        this.raw = raw;
        this.unpacking = unpacking;
    }

    @Override
    public boolean hasNext() {
        return reads.hasNext();
    }

    @Override
    public Read next() {
        Read next = reads.next();
        checkpoint = checkpoint.next();
        return next.fold(article -> (Read) article, this::told);
    }

    @Override
    public Checkpoint checkpoint() {
        return checkpoint;
    }

    @Override
    public long bytesRead() {
        return raw.position();
    }

    @Override
    public Map<String, Long> leftAlone() {
        return Map.of();
    }

    @Override
    public void close() {
        reads.close();
    }

    /** A stream that breaks off is unreadable for who reads it; here it is known why. */
    private Read told(Read.Refused refused) {
        IOException failure = unpacking == null ? null : unpacking.failure();
        if (refused.reason() != Reason.UNREADABLE || failure == null || raw.failed()) {
            return refused;
        }
        return new Read.Refused(refused.place(), DamageException.reasonOf(failure), refused.detail());
    }
}
