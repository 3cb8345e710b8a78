/** Articles sent to Kafka, each with its outcome. */
@NullMarked
package io.dateline.ingest.publish;

import org.jspecify.annotations.NullMarked;
