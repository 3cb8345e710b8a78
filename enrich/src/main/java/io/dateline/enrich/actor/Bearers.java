package io.dateline.enrich.actor;

import io.dateline.enrich.document.Folding;

/** Who bears which name, while a registry is read: hashes, since a million names as objects would be too many. */
final class Bearers {

    private final Ids names = new Ids();
    private final IntList firstBearers = new IntList();
    private final IntList counts = new IntList();
    private final Ids pairs = new Ids();
    private final IntList phrases = new IntList();
    private final Ids states = new Ids();

    /**
     * Notes that an actor bears a name, as a phrase of the table of aliases.
     *
     * @return whether others bear it too, however it is capitalised
     */
    boolean add(String name, int actor, int phrase) {
        if (pairs.add(pair(name, actor)) == Ids.NONE) {
            return false;
        }
        phrases.add(phrase);
        String folded = Folding.fold(name);
        if (names.add(folded) != Ids.NONE) {
            firstBearers.add(actor);
            counts.add(1);
            return false;
        }
        int known = names.number(folded);
        counts.set(known, counts.get(known) + 1);
        return counts.get(known) > 2 || firstBearers.get(known) != actor;
    }

    /** Notes that a state, or its people, are called so. */
    void addState(String name) {
        int unused = states.add(Folding.fold(name));
    }

    /** Whether a state, or its people, are called so, whoever else is. */
    boolean state(String name) {
        return states.number(Folding.fold(name)) != Ids.NONE;
    }

    /** How many bear a name, however it is capitalised. */
    int count(String name) {
        int known = names.number(Folding.fold(name));
        return known == Ids.NONE ? 0 : counts.get(known);
    }

    /** The only one who bears a name; {@link Ids#NONE} when there is none, or more than one. */
    int only(String name) {
        int known = names.number(Folding.fold(name));
        return known == Ids.NONE || counts.get(known) > 1 ? Ids.NONE : firstBearers.get(known);
    }

    /** The phrase by which an actor bears a name, as it is written; {@link Ids#NONE} when it does not. */
    int phrase(String name, int actor) {
        int known = pairs.number(pair(name, actor));
        return known == Ids.NONE ? Ids.NONE : phrases.get(known);
    }

    private static String pair(String name, int actor) {
        return actor + " " + name;
    }
}
