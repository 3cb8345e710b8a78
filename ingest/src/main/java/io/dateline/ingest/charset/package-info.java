/** From bytes to text, whatever the encoding. */
@NullMarked
package io.dateline.ingest.charset;

import org.jspecify.annotations.NullMarked;
