/** Who acts in an article: the actor registry, the mentions found with it and around it, and their identities. */
@NullMarked
package io.dateline.enrich.actor;

import org.jspecify.annotations.NullMarked;
