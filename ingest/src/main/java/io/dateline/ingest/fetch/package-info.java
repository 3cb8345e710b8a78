/** Documents from the web, fetched so that no host is annoyed and no private address is touched. */
@NullMarked
package io.dateline.ingest.fetch;

import org.jspecify.annotations.NullMarked;
