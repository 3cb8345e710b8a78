@NullMarked
package io.dateline.ingest.charset;

import org.jspecify.annotations.NullMarked;
