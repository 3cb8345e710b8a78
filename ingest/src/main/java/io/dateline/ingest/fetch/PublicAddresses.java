package io.dateline.ingest.fetch;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import okhttp3.Dns;

/**
 * A name service that gives public addresses alone, so that no feed can make the poller ask the machines beside it.
 *
 * <p>The connection is made to the very address that was checked: a name that changes its answer in between gains nothing.
 */
final class PublicAddresses implements Dns {

    private static final byte[] NAT64 = {0, 0x64, (byte) 0xff, (byte) 0x9b, 0, 0, 0, 0, 0, 0, 0, 0};

    private final Dns names;

    PublicAddresses(Dns names) {
        this.names = names;
    }

    /** A host resolves to an address that may not be asked. */
    static final class RefusedAddressException extends UnknownHostException {

        private static final long serialVersionUID = 1L;

        RefusedAddressException(String host, InetAddress address) {
            super(host + " is " + address.getHostAddress() + ", not a public address");
        }
    }

    @Override
    public List<InetAddress> lookup(String host) throws UnknownHostException {
        List<InetAddress> addresses = names.lookup(host);
        for (InetAddress address : addresses) {
            if (!isPublic(address)) {
                throw new RefusedAddressException(host, address);
            }
        }
        return addresses;
    }

    /** Whether it is an address of the public internet, by the IANA registries of special-purpose addresses. */
    static boolean isPublic(InetAddress address) {
        if (address.isAnyLocalAddress()
                || address.isLoopbackAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress()) {
            return false;
        }
        byte[] bytes = address.getAddress();
        return address instanceof Inet4Address ? isPublic4(bytes) : isPublic6(bytes);
    }

    private static boolean isPublic4(byte[] b) {
        int first = b[0] & 0xff;
        int second = b[1] & 0xff;
        int third = b[2] & 0xff;
        boolean shared = first == 100 && (second & 0xc0) == 64;
        boolean protocol = first == 192 && second == 0 && (third == 0 || third == 2);
        boolean benchmark = first == 198 && (second & 0xfe) == 18;
        boolean example =
                (first == 198 && second == 51 && third == 100) || (first == 203 && second == 0 && third == 113);
        return first != 0 && first < 224 && !shared && !protocol && !benchmark && !example;
    }

    private static boolean isPublic6(byte[] b) {
        if (Arrays.equals(b, 0, 12, NAT64, 0, 12)) {
            return isEmbeddedPublic(b, 12);
        }
        if (b[0] == 0x20 && b[1] == 0x02) {
            return isEmbeddedPublic(b, 2);
        }
        boolean documentation = b[0] == 0x20 && b[1] == 0x01 && b[2] == 0x0d && (b[3] & 0xff) == 0xb8;
        boolean teredo = b[0] == 0x20 && b[1] == 0x01 && b[2] == 0 && b[3] == 0;
        // Everything that is given out for the public lies in 2000::/3; unique local and the rest do not.
        return (b[0] & 0xe0) == 0x20 && !documentation && !teredo;
    }

    private static boolean isEmbeddedPublic(byte[] bytes, int at) {
        try {
            return isPublic(InetAddress.getByAddress(Arrays.copyOfRange(bytes, at, at + 4)));
        } catch (UnknownHostException e) {
            throw new IllegalStateException("four bytes are an address", e);
        }
    }
}
