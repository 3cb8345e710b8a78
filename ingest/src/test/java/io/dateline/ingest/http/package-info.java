@NullMarked
package io.dateline.ingest.http;

import org.jspecify.annotations.NullMarked;
