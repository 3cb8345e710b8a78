package io.dateline.enrich.actor;

/**
 * Tells of most hashes that they were never added, by one look at one word of memory.
 *
 * <p>A Bloom filter of one block a hash (Putze, Sanders, Singler: Cache-, Hash- and Space-Efficient Bloom Filters,
 * 2007): 16 bits and two probes for each hash, wrong for about one in fifty of those that were never added. Immutable.
 */
final class HashFilter {

    private static final int BITS_EACH = 16;

    private final long[] words;

    HashFilter(long[] hashes) {
        long wanted = Math.max(1, (long) hashes.length * BITS_EACH / Long.SIZE);
        words = new long[Math.toIntExact(Long.highestOneBit(wanted) * 2)];
        for (long hash : hashes) {
            words[word(hash)] |= bits(hash);
        }
    }

    boolean mayHold(long hash) {
        long bits = bits(hash);
        return (words[word(hash)] & bits) == bits;
    }

    private int word(long hash) {
        return (int) (hash >>> Integer.SIZE) & (words.length - 1);
    }

    private static long bits(long hash) {
        return (1L << hash) | (1L << (hash >>> 6));
    }
}
