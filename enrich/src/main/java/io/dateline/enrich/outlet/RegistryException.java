package io.dateline.enrich.outlet;

/** A line of a registry file that cannot be used; the message names file, line and reason. */
public final class RegistryException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    RegistryException(String file, int line, String reason) {
        super(file + ":" + line + ": " + reason);
    }

    RegistryException(String file, String reason) {
        super(file + ": " + reason);
    }
}
