package io.dateline.ingest.charset;

/** Bytes that are no text in any encoding that can be told. The message says why. */
public final class UndecodableException extends Exception {

    private static final long serialVersionUID = 1L;

    private final long line;

    UndecodableException(String message, long line) {
        super(message);
        this.line = line;
    }

    /** The line of the first bad byte, from 1; 0 when the whole input is meant. */
    public long line() {
        return line;
    }
}
