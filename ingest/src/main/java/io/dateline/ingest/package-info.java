/** From sources to the raw articles' topic: one-off imports and watched folders. */
@NullMarked
package io.dateline.ingest;

import org.jspecify.annotations.NullMarked;
