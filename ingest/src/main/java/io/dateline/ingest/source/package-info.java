/** Articles read from files, folders and streams; knows nothing of Kafka. */
@NullMarked
package io.dateline.ingest.source;

import org.jspecify.annotations.NullMarked;
