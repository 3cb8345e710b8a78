@NullMarked
package io.dateline.embedded;

import org.jspecify.annotations.NullMarked;
