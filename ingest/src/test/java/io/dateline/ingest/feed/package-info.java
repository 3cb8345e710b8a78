@NullMarked
package io.dateline.ingest.feed;

import org.jspecify.annotations.NullMarked;
