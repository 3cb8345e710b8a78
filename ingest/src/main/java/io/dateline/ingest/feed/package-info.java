/** Feeds: what they offer, when they are asked, what was taken from them. */
@NullMarked
package io.dateline.ingest.feed;

import org.jspecify.annotations.NullMarked;
