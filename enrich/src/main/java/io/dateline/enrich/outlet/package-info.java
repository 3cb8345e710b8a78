/** Who published an article, who wrote it first, and whether a state controls the voice. */
@NullMarked
package io.dateline.enrich.outlet;

import org.jspecify.annotations.NullMarked;
