/** Measurements: knows all other rooms, and none knows it. */
@NullMarked
package io.dateline.bench;

import org.jspecify.annotations.NullMarked;
