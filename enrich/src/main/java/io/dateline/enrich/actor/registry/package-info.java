/** Files of actors in the formats that users have, read line by line: what is good is taken, what is not is refused. */
@NullMarked
package io.dateline.enrich.actor.registry;

import org.jspecify.annotations.NullMarked;
