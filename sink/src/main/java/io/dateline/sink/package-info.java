/** Stores the enriched articles in PostgreSQL, so that its rows and the place in the topic can't disagree. */
@NullMarked
package io.dateline.sink;

import org.jspecify.annotations.NullMarked;
