/** What is usual of a source, and what is not. */
@NullMarked
package io.dateline.ingest.alarm;

import org.jspecify.annotations.NullMarked;
