/** The article out of its page: title, body, language, and the furniture around them. */
@NullMarked
package io.dateline.enrich.text;

import org.jspecify.annotations.NullMarked;
