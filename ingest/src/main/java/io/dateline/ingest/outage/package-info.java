/** Outages seen before users see them: canaries through the pipeline, and the pace of each outlet. */
@NullMarked
package io.dateline.ingest.outage;

import org.jspecify.annotations.NullMarked;
