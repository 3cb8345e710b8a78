package io.dateline.ingest;

import java.util.OptionalLong;

/** Is told how far a long piece of work has come. Called by one thread. */
public interface Progress {

    /** Shows nothing. */
    Progress NONE = new Progress() {
        @Override
        public void begin(OptionalLong totalBytes) {}

        @Override
        public void at(long bytes, long articles, long refused) {}

        @Override
        public void end() {}
    };

    /** Called once before the first article; {@code totalBytes} is empty when unknown, as of standard input. */
    void begin(OptionalLong totalBytes);

    /**
     * Called after every article and refusal: cheap, please.
     *
     * @param bytes how much of the input is behind
     * @param articles how many were read
     * @param refused how many files and lines were refused
     */
    void at(long bytes, long articles, long refused);

    /** Called once, whatever the end. */
    void end();
}
