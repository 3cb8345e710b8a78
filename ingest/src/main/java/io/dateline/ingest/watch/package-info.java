/** Folders whose files are published as they are dropped in. */
@NullMarked
package io.dateline.ingest.watch;

import org.jspecify.annotations.NullMarked;
