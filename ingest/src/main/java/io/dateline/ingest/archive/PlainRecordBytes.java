package io.dateline.ingest.archive;

import java.io.IOException;

/** The bytes of an uncompressed WARC file, in which reading can begin anew anywhere. */
final class PlainRecordBytes extends RecordBytes {

    PlainRecordBytes(ByteSource source) {
        super(source);
    }

    @Override
    boolean fill() throws IOException {
        at = 0;
        end = Math.max(0, source.read(buffer, 0, buffer.length));
        return end > 0;
    }

    @Override
    boolean nextMember() {
        return false;
    }

    @Override
    long anchor() {
        return place();
    }

    @Override
    long anchorBefore(int count) {
        return place() - count;
    }

    @Override
    long place() {
        return source.position() - (end - at);
    }

    @Override
    long behind() {
        return place();
    }

    @Override
    boolean seekMember(long position) throws IOException {
        if (source.seek(rescanFrom(position))) {
            empty();
        }
        return true;
    }
}
