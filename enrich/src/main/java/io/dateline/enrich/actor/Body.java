package io.dateline.enrich.actor;

import io.dateline.contract.Actor;

/**
 * A body that every state has: its government, its army.
 *
 * @param id the end of the actor's id: {@code foreign-ministry}
 * @param name with {@code %s} for the state
 * @param cameo the end of the CAMEO code
 */
record Body(String id, Actor.Kind kind, String name, String cameo) {}
