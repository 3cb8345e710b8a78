/** Dates: when the article was published, and the date expressions of its text (TIMEX3). */
@NullMarked
package io.dateline.enrich.date;

import org.jspecify.annotations.NullMarked;
