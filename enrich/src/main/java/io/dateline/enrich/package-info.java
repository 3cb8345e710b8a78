/** Raw articles to enriched ones: one {@link io.dateline.enrich.Enricher} composes the taggers, a Streams topology runs it. */
@NullMarked
package io.dateline.enrich;

import org.jspecify.annotations.NullMarked;
