@NullMarked
package io.dateline.contract;

import org.jspecify.annotations.NullMarked;
