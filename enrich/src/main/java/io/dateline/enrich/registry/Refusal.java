package io.dateline.enrich.registry;

/**
 * A line that was not taken.
 *
 * @param line from 1; 0 for the whole file
 */
public record Refusal(String file, long line, String reason) {

    @Override
    public String toString() {
        return line == 0 ? file + ": " + reason : file + ":" + line + ": " + reason;
    }
}
