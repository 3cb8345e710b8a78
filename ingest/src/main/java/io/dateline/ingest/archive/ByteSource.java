package io.dateline.ingest.archive;

import java.io.Closeable;
import java.io.IOException;

/** Bytes of an archive, and where they stand. Not for several threads. */
interface ByteSource extends Closeable {

    /** As {@link java.io.InputStream#read(byte[], int, int)}. */
    int read(byte[] target, int offset, int length) throws IOException;

    /** How many bytes stand before the next one. */
    long position();

    /**
     * Goes to another place.
     *
     * @return whether it did: a stream can't go back
     */
    boolean seek(long position) throws IOException;

    /** How many bytes there are; 0 when that is not known. */
    long size();
}
