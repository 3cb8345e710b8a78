package io.dateline.ingest.source;

/**
 * Where in the input something stands.
 *
 * @param name the file's path as the user gave it, or another name of the input
 * @param line from 1; 0 when the whole input is meant
 */
public record Place(String name, long line) {

    /** The whole input. */
    public static Place of(String name) {
        return new Place(name, 0);
    }

    /** The spelling that editors and compilers use: {@code name:line}. */
    @Override
    public String toString() {
        return line == 0 ? name : name + ":" + line;
    }
}
