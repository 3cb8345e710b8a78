@NullMarked
package io.dateline.ingest.archive;

import org.jspecify.annotations.NullMarked;
