@NullMarked
package io.dateline.ingest.source;

import org.jspecify.annotations.NullMarked;
