package io.dateline.embedded;

import org.jspecify.annotations.Nullable;

/** An embedded server that could not be started: the message names its directory and the reason. */
public final class EmbeddedStartException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    EmbeddedStartException(String message) {
        super(message);
    }

    EmbeddedStartException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
