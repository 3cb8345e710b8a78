/** Fixtures for tests: a clock that moves when told to, a Kafka broker and a PostgreSQL for a whole test run. */
@NullMarked
package io.dateline.testkit;

import org.jspecify.annotations.NullMarked;
