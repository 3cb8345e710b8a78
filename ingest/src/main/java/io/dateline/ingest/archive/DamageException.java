package io.dateline.ingest.archive;

import io.dateline.ingest.source.Reason;
import java.io.IOException;

/** A place in an archive behind which nothing can be read without seeking a new begin. The message says why. */
final class DamageException extends IOException {

    private static final long serialVersionUID = 1L;

    private final Reason reason;
    private final boolean packing;

    private DamageException(Reason reason, boolean packing, String message) {
        super(message);
        this.reason = reason;
        this.packing = packing;
    }

    /** The bytes are there, but no records. */
    static DamageException ofRecord(Reason reason, String message) {
        return new DamageException(reason, false, message);
    }

    /** The bytes themselves can't be unpacked. */
    static DamageException ofPacking(Reason reason, String message) {
        return new DamageException(reason, true, message);
    }

    /** Why something could not be unpacked, of what unpacking threw. */
    static Reason reasonOf(Exception thrown) {
        if (thrown instanceof DamageException damage) {
            return damage.reason;
        }
        return thrown instanceof ExpansionException ? Reason.EXPANDS : Reason.DAMAGED;
    }

    Reason reason() {
        return reason;
    }

    /** Whether the compressed data are damaged, so that the stream gives no more bytes from here. */
    boolean packing() {
        return packing;
    }
}
