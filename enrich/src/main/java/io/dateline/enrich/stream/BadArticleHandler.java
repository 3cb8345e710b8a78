package io.dateline.enrich.stream;

import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.streams.errors.ErrorHandlerContext;
import org.apache.kafka.streams.errors.LogAndContinueProcessingExceptionHandler;
import org.apache.kafka.streams.processor.api.Record;

/**
 * An article that cannot be tagged becomes a dead letter; broken infrastructure stops the thread.
 *
 * <p>Without the second half a full disk would turn every article into a dead letter.
 */
public final class BadArticleHandler extends LogAndContinueProcessingExceptionHandler {

    @Override
    public Response handleError(ErrorHandlerContext context, Record<?, ?> record, Exception exception) {
        return isInfrastructure(exception) ? Response.fail() : super.handleError(context, record, exception);
    }

    private static boolean isInfrastructure(Exception exception) {
        return exception instanceof KafkaException && !(exception instanceof SerializationException);
    }
}
