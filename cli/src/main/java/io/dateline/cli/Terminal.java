package io.dateline.cli;

/** What the launcher script knows of the terminal, and the JVM does not. */
final class Terminal {

    private Terminal() {}

    /** Whether a person reads standard error. */
    static boolean isStandardError() {
        return Boolean.getBoolean("dateline.terminal");
    }
}
