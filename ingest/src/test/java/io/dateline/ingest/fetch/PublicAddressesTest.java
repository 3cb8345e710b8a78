package io.dateline.ingest.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PublicAddressesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0.0.0.0",
                "10.1.2.3",
                "100.64.0.1",
                "127.0.0.1",
                "127.8.8.8",
                "169.254.169.254",
                "172.16.0.1",
                "172.31.255.255",
                "192.0.0.1",
                "192.168.1.1",
                "198.18.0.1",
                "224.0.0.1",
                "240.0.0.1",
                "255.255.255.255",
                "::",
                "::1",
                "fe80::1",
                "fc00::1",
                "fd00:ec2::254",
                "ff02::1",
                "::ffff:127.0.0.1",
                "64:ff9b::7f00:1",
                "2002:7f00:1::",
                "2001:db8::1",
                "2001:0:1::"
            })
    void addresses_of_the_neighbourhood_are_refused(String address) throws UnknownHostException {
        assertThat(PublicAddresses.isPublic(address(address))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "8.8.8.8",
                "100.63.0.1",
                "172.15.0.1",
                "172.32.0.1",
                "192.1.0.1",
                "2a00:1450::1",
                "64:ff9b::808:808"
            })
    void addresses_of_the_world_pass(String address) throws UnknownHostException {
        assertThat(PublicAddresses.isPublic(address(address))).isTrue();
    }

    @Test
    void a_name_with_one_private_address_is_refused() throws UnknownHostException {
        List<InetAddress> both = List.of(address("8.8.8.8"), address("127.0.0.1"));

        assertThatThrownBy(() -> new PublicAddresses(host -> both).lookup("rebound.example"))
                .hasMessage("rebound.example is 127.0.0.1, not a public address");
    }

    /** Of a literal: no name is asked for. */
    private static InetAddress address(String literal) throws UnknownHostException {
        return InetAddress.getAllByName(literal)[0];
    }
}
