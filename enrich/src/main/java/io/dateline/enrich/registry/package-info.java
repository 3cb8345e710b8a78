/** What the readers of registry files share: lines, dates, codes, and reports of what was taken. */
@NullMarked
package io.dateline.enrich.registry;

import org.jspecify.annotations.NullMarked;
