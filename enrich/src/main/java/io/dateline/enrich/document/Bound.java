package io.dateline.enrich.document;

import io.dateline.contract.Evidence;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A span of days outside of which the article cannot have been published.
 *
 * @param earliest first possible day; null when open
 * @param latest last possible day; null when open
 */
public record Bound(@Nullable LocalDate earliest, @Nullable LocalDate latest, Evidence evidence) {}
