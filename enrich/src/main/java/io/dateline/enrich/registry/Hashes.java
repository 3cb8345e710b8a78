package io.dateline.enrich.registry;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** Names the contents of registry files. */
public final class Hashes {

    private Hashes() {}

    public static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    /** The first 64 bits; the digest begins anew. */
    public static long first64(MessageDigest digest) {
        return ByteBuffer.wrap(digest.digest()).getLong();
    }
}
