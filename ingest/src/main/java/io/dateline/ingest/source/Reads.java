package io.dateline.ingest.source;

import java.util.Iterator;

/**
 * Articles and refusals, in the order of the input, each read when it is asked for.
 *
 * <p>Holds one article at a time, however large the input. Never throws on account of what the input holds, nor when it
 * can't be read: that is a {@link Read.Refused} too. Not for several threads.
 */
public interface Reads extends Iterator<Read>, AutoCloseable {

    /** How many bytes of the input are behind. */
    long bytesRead();

    /** Lets go of the input, read to its end or not. */
    @Override
    void close();
}
