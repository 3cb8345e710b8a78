@NullMarked
package io.dateline.ingest.watch;

import org.jspecify.annotations.NullMarked;
