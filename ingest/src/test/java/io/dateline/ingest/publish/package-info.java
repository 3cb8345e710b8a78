@NullMarked
package io.dateline.ingest.publish;

import org.jspecify.annotations.NullMarked;
