package io.dateline.enrich.stream;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.dateline.contract.SourcePosition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.streams.processor.api.RecordMetadata;

/** The place of the raw record, carried in a header where the record itself had to move to another partition. */
final class RawPosition {

    private static final String HEADER = "dateline_raw";

    private RawPosition() {}

    static void remember(Headers headers, RecordMetadata place) {
        headers.remove(HEADER);
        headers.add(HEADER, (place.partition() + ":" + place.offset() + ":" + place.topic()).getBytes(UTF_8));
    }

    /** The remembered place, else the record's own. */
    static SourcePosition of(Headers headers, RecordMetadata place, String rawTopic) {
        if (place.topic().equals(rawTopic)) {
            // A sender's header of that name says nothing about a record that did not move.
            return new SourcePosition(place.topic(), place.partition(), place.offset());
        }
        Header header = headers.lastHeader(HEADER);
        String[] parts = new String(header.value(), UTF_8).split(":", 3);
        return new SourcePosition(parts[2], Integer.parseInt(parts[0]), Long.parseLong(parts[1]));
    }
}
