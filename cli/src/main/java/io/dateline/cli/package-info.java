/** The one {@code dateline} command: the only room that knows all others. */
@NullMarked
package io.dateline.cli;

import org.jspecify.annotations.NullMarked;
