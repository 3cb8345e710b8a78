/** What outages look like, and what is none. */
@NullMarked
package io.dateline.ingest.outage;

import org.jspecify.annotations.NullMarked;
