/** Articles sent by HTTP: a server that answers when Kafka has them. */
@NullMarked
package io.dateline.ingest.http;

import org.jspecify.annotations.NullMarked;
