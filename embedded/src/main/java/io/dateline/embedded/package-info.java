/** A Kafka broker and a PostgreSQL as closeable objects, on data directories that last. */
@NullMarked
package io.dateline.embedded;

import org.jspecify.annotations.NullMarked;
