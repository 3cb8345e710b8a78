@NullMarked
package io.dateline.ingest.fetch;

import org.jspecify.annotations.NullMarked;
