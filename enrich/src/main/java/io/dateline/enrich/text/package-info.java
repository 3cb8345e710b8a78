/** What an article says: its body without the page around it, its title, its language, and what its head declares. */
@NullMarked
package io.dateline.enrich.text;

import org.jspecify.annotations.NullMarked;
