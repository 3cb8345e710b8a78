package io.dateline.enrich.actor.registry;

import java.io.IOException;
import java.io.InputStream;

/** Reads files of one format. */
interface FormatReader {

    /** Hands over all that the file says; what it can't use it refuses, and goes on. */
    void read(InputStream in, Intake intake) throws IOException;
}
