/** Archives of articles (WARC, ZIP, compressed JSON Lines) imported once, resumably, behind live articles. */
@NullMarked
package io.dateline.ingest.archive;

import org.jspecify.annotations.NullMarked;
