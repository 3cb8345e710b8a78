package io.dateline.enrich.stream;

import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.streams.errors.DefaultProductionExceptionHandler;
import org.apache.kafka.streams.errors.ErrorHandlerContext;

/**
 * An enriched article that the broker refuses for its size becomes a dead letter; every other failure to write stops
 * the thread.
 */
public final class UnwritableArticleHandler extends DefaultProductionExceptionHandler {

    @Override
    public Response handleError(
            ErrorHandlerContext context, ProducerRecord<byte[], byte[]> record, Exception exception) {
        Response response = super.handleError(context, record, exception);
        return exception instanceof RecordTooLargeException
                ? Response.resume(response.deadLetterQueueRecords())
                : response;
    }
}
