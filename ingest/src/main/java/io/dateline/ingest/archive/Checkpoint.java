package io.dateline.ingest.archive;

/**
 * Where in a file reading can go on.
 *
 * @param offset in bytes of the file as it lies on the disk: where a record or member begins; from 0
 * @param done how many articles and refusals from there on are behind; from 0
 */
record Checkpoint(long offset, long done) {

    static final Checkpoint START = new Checkpoint(0, 0);

    Checkpoint {
        if (offset < 0 || done < 0) {
            throw new IllegalArgumentException("no place in a file: " + offset + ", " + done);
        }
    }

    Checkpoint next() {
        return new Checkpoint(offset, done + 1);
    }
}
