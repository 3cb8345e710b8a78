/** The article as it was read: what every tagger takes, and the only thing that taggers share. */
@NullMarked
package io.dateline.enrich.document;

import org.jspecify.annotations.NullMarked;
