package io.dateline.ingest.publish;

/** Kafka can't be reached or does not take articles at all: nothing that another article would change. */
public final class PublishException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** @param message for people: what does not work and, where known, what to do */
    public PublishException(String message, Throwable cause) {
        super(message, cause);
    }

    /** The innermost reason in words. */
    static String reason(Throwable failure) {
        Throwable innermost = failure;
        while (innermost.getCause() != null) {
            innermost = innermost.getCause();
        }
        String message = innermost.getMessage();
        return message == null || message.isBlank() ? innermost.getClass().getSimpleName() : message;
    }
}
