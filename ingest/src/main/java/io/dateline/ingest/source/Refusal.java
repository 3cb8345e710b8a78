package io.dateline.ingest.source;

import java.util.NoSuchElementException;

/** The reads of an input that was refused before it was opened. */
final class Refusal implements Reads {

    private final Read.Refused refused;
    private boolean given;

    Refusal(Read.Refused refused) {
        this.refused = refused;
    }

    @Override
    public boolean hasNext() {
        return !given;
    }

    @Override
    public Read next() {
        if (given) {
            throw new NoSuchElementException();
        }
        given = true;
        return refused;
    }

    @Override
    public long bytesRead() {
        return 0;
    }

    @Override
    public void close() {}
}
