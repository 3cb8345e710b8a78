/** What the rooms agree on: the records on the wire, their topics, serdes, headers, ids and schemas. */
@NullMarked
package io.dateline.contract;

import org.jspecify.annotations.NullMarked;
