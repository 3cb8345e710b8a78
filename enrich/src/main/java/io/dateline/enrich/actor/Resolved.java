package io.dateline.enrich.actor;

import java.util.List;

/**
 * A reference, and whom it means.
 *
 * @param confidence probability in [0, 1]
 * @param candidates those between whom nothing in the text decides; empty when the identity is settled
 */
record Resolved(Reference reference, Profile actor, double confidence, List<Profile> candidates) {}
