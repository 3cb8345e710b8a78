package io.dateline.ingest.archive;

import io.dateline.contract.Via;
import io.dateline.ingest.source.Place;
import io.dateline.ingest.source.Read;
import io.dateline.ingest.source.Reason;
import java.io.IOException;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.netpreserve.jwarc.MessageHeaders;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The reads of a WARC file, compressed by record, as one stream, or not at all.
 *
 * <p>An article is given when its record was read to the end and what proves it was right. Behind a damaged place the
 * next begin of a gzip member is sought, and in it the next record; the whole damage is one refusal.
 */
final class WarcReads implements ArchiveReads {

    private static final Logger LOG = LoggerFactory.getLogger(WarcReads.class);
    private static final long NOWHERE = -1;

    private final RecordBytes bytes;
    private final Via via;
    private final ArchiveLimits limits;
    private final Map<String, Long> leftAlone = new TreeMap<>();
    private Checkpoint checkpoint;
    private @Nullable Read ready;
    private @Nullable DamageException damage;
    private boolean searching;
    private boolean ended;
    /** Where the record under way stands. */
    private long place;
    /** The same, if a member or line begins there; else nowhere. */
    private long restart = NOWHERE;

    WarcReads(RecordBytes bytes, Via via, ArchiveLimits limits) {
        this.bytes = bytes;
        this.via = via;
        this.limits = limits;
        this.checkpoint = new Checkpoint(bytes.source.position(), 0);
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
        long anchor = damage == null && !ended ? bytes.anchor() : NOWHERE;
        checkpoint = anchor >= 0 ? new Checkpoint(anchor, 0) : checkpoint.next();
        return next;
    }

    @Override
    public Checkpoint checkpoint() {
        return checkpoint;
    }

    @Override
    public long bytesRead() {
        return bytes.behind();
    }

    @Override
    public Map<String, Long> leftAlone() {
        return Map.copyOf(leftAlone);
    }

    @Override
    public void close() {
        try {
            bytes.close();
        } catch (IOException e) {
            LOG.debug("closing an archive", e);
        }
    }

    private void advance() {
        try {
            if (damage != null) {
                recover(damage);
            } else {
                record();
            }
        } catch (DamageException e) {
            // While a new begin is sought, what is met is part of the same damage.
            ready = damage == null && !searching ? refused(e.reason(), String.valueOf(e.getMessage())) : null;
            damage = e;
        } catch (IOException e) {
            ready = refused(Reason.UNREADABLE, String.valueOf(e.getMessage()));
            ended = true;
        }
    }

    private void record() throws IOException {
        if (searching) {
            if (!bytes.seekLine(WarcHeader.MAGIC)) {
                ended = true;
                return;
            }
            restart = bytes.anchorBefore(WarcHeader.MAGIC.length);
            place = restart >= 0 ? restart : bytes.place();
        } else if (!begin()) {
            ended = true;
            return;
        }
        MessageHeaders headers = WarcHeader.read(bytes, searching);
        Body body = Body.of(bytes, length(headers), limits);
        WarcRecord record = WarcRecord.read(headers, body, via, here(), limits);
        body.finish();
        bytes.skipLineEnds();
        if (!bytes.atMemberEnd() && bytes.buffer[bytes.at] != WarcHeader.MAGIC[0]) {
            throw DamageException.ofRecord(Reason.DAMAGED, "a record that is longer or shorter than its header says");
        }
        searching = false;
        give(record);
    }

    private boolean begin() throws IOException {
        do {
            place = bytes.place();
            restart = bytes.anchor();
            if (!bytes.more()) {
                return false;
            }
            place = bytes.place();
            restart = bytes.anchor();
            bytes.skipLineEnds();
        } while (bytes.atMemberEnd());
        return true;
    }

    private void give(WarcRecord record) {
        ready = record.read();
        if (record.read() == null) {
            leftAlone.merge(record.leftAlone(), 1L, Long::sum);
            long anchor = bytes.anchor();
            checkpoint = anchor >= 0 ? new Checkpoint(anchor, 0) : checkpoint;
        }
    }

    /** Goes to where the next record may begin. */
    private void recover(DamageException from) throws IOException {
        damage = null;
        searching = true;
        if (from.packing()) {
            ended = !bytes.seekMember(Math.max(restart, bytes.place()) + 1);
        } else if (restart >= 0) {
            ended = !bytes.seekMember(restart + 1);
        }
        restart = NOWHERE;
    }

    private Place here() {
        return Place.of(via.name() + "@" + place);
    }

    private Read refused(Reason reason, String detail) {
        return new Read.Refused(here(), reason, detail);
    }

    private static long length(MessageHeaders headers) throws DamageException {
        String length = headers.first("Content-Length").orElse("");
        try {
            return Long.parseLong(length.strip());
        } catch (NumberFormatException e) {
            throw DamageException.ofRecord(Reason.DAMAGED, "a record without a length: \"" + length + "\"");
        }
    }
}
