package id.go.purbalinggakab.siliput.publishing.links;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whom a pasted link may make this server ask. */
class PublicAddressesTest {

    private final LinkProbe.Reach reach = new PublicAddresses();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "127.255.255.254",
                "2130706433",
                "0.0.0.0",
                "10.0.0.1",
                "10.255.255.255",
                "172.16.0.1",
                "172.31.255.255",
                "192.168.1.1",
                "169.254.169.254",
                "100.64.0.1",
                "100.127.255.255",
                "192.0.0.8",
                "192.0.2.1",
                "198.18.0.1",
                "198.19.255.255",
                "198.51.100.1",
                "203.0.113.1",
                "224.0.0.1",
                "255.255.255.255",
                "::1",
                "::",
                "::ffff:127.0.0.1",
                "::ffff:10.0.0.1",
                "::ffff:c0a8:101",
                "::7f00:1",
                "fc00::1",
                "fd12:3456::1",
                "fe80::1",
                "fec0::1",
                "ff02::1",
                "2001:db8::1",
                "2002:7f00:1::",
                "2002:c0a8:101::",
                "64:ff9b::7f00:1",
                "64:ff9b::a00:1",
                "64:ff9b:1::1",
                "2001::1"
            })
    void theNeighbourhoodIsClosed(String address) throws UnknownHostException {
        assertThat(reach.allows(InetAddress.getByName(address), 443)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "8.8.8.8",
                "103.30.145.12",
                "172.15.255.255",
                "172.32.0.1",
                "192.167.1.1",
                "100.63.0.1",
                "223.255.255.1",
                "::ffff:8.8.8.8",
                "2a03:2880:f12f:83:face:b00c:0:25de",
                "2404:6800:4003:c00::64",
                "2002:808:808::",
                "64:ff9b::808:808"
            })
    void theInternetIsOpenOnItsUsualPorts(String address) throws UnknownHostException {
        assertThat(reach.allows(InetAddress.getByName(address), 443)).isTrue();
        assertThat(reach.allows(InetAddress.getByName(address), 80)).isTrue();
        assertThat(reach.allows(InetAddress.getByName(address), 22)).isFalse();
    }

    @Test
    void anotherSpellingIsTheSameAddress() throws UnknownHostException {
        assertThat(InetAddress.getByName("2130706433").isLoopbackAddress()).isTrue();
    }
}
