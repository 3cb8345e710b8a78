/** The Kafka Streams application around the {@link io.dateline.enrich.Enricher}: the only package here that knows Kafka. */
@NullMarked
package io.dateline.enrich.stream;

import org.jspecify.annotations.NullMarked;
