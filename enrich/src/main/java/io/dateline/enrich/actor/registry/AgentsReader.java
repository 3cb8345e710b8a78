package io.dateline.enrich.actor.registry;

import java.io.IOException;
import java.io.InputStream;

/**
 * Knows agent dictionaries of event coders by sight: they name kinds of people ({@code FARMER [~AGR]}), no actors, and
 * nothing is taken of them.
 */
final class AgentsReader implements FormatReader {

    @Override
    public void read(InputStream in, Intake intake) throws IOException {
        intake.refuse(0, "an agent dictionary names kinds of people (FARMER [~AGR]) and no actors: nothing is taken");
    }
}
