package io.dateline.enrich.stream;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.serialization.Serializer;

/**
 * The revisions of one article that were seen, the first one first. Immutable.
 *
 * <p>All of them are kept, not the last alone: an old text that is sent again late is a duplicate, not a new revision,
 * or sending twice would not be harmless. The price is that a publisher who goes back to an earlier text is not noticed.
 *
 * @param revision number of the last one; 0 when none was seen
 * @param seen at most {@link #KEPT} of them, the latest
 */
record History(int revision, List<Fingerprint> seen) {

    static final History NONE = new History(0, List.of());

    /** An article revised more often than this (a live blog) forgets its oldest texts. */
    static final int KEPT = 100;

    private static final byte FORMAT = 1;

    History {
        seen = List.copyOf(seen);
    }

    boolean hasReceived(long received) {
        return seen.stream().anyMatch(fingerprint -> fingerprint.received() == received);
    }

    boolean hasRead(long read) {
        return seen.stream().anyMatch(fingerprint -> fingerprint.read() == read);
    }

    History with(Fingerprint fingerprint) {
        List<Fingerprint> longer = new ArrayList<>(seen.subList(Math.max(0, seen.size() - KEPT + 1), seen.size()));
        longer.add(fingerprint);
        return new History(revision + 1, longer);
    }

    static Serde<History> serde() {
        Serializer<History> writer = (topic, history) -> history == null ? null : history.toBytes();
        Deserializer<History> reader = (topic, bytes) -> bytes == null ? null : fromBytes(bytes);
        return Serdes.serdeFrom(writer, reader);
    }

    private byte[] toBytes() {
        ByteBuffer buffer = ByteBuffer.allocate(1 + Integer.BYTES + (2 * Long.BYTES * seen.size()));
        buffer.put(FORMAT).putInt(revision);
        seen.forEach(fingerprint -> buffer.putLong(fingerprint.received()).putLong(fingerprint.read()));
        return buffer.array();
    }

    private static History fromBytes(byte[] bytes) {
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        byte format = buffer.get();
        if (format != FORMAT) {
            throw new SerializationException("the store of seen articles has format " + format + ", not " + FORMAT);
        }
        int revision = buffer.getInt();
        List<Fingerprint> seen = new ArrayList<>();
        while (buffer.hasRemaining()) {
            seen.add(new Fingerprint(buffer.getLong(), buffer.getLong()));
        }
        return new History(revision, seen);
    }
}
