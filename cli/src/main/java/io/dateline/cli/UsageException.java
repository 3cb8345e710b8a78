package io.dateline.cli;

/** The command was used wrongly: one line on standard error, exit status 2. */
final class UsageException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UsageException(String message) {
        super(message);
    }

    /** A value that another room refuses, with that room's reason. */
    static UsageException of(IllegalArgumentException refused) {
        return new UsageException(String.valueOf(refused.getMessage()));
    }
}
