package uk.inspectionalerts.web.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InternalAddressesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "127.255.0.9",
                "0.0.0.0",
                "10.1.2.3",
                "172.16.0.1",
                "172.31.255.255",
                "192.168.1.1",
                "169.254.169.254",
                "100.64.0.1",
                "100.127.255.255",
                "192.0.0.170",
                "192.0.2.7",
                "198.18.0.1",
                "224.0.0.1",
                "239.1.1.1",
                "240.0.0.1",
                "255.255.255.255",
                "::",
                "::1",
                "::ffff:127.0.0.1",
                "::ffff:10.0.0.1",
                "::7f00:1",
                "fe80::1",
                "fec0::1",
                "fc00::1",
                "fd00:ec2::254",
                "ff02::1",
                "2001:db8::1",
                "2002:7f00:1::",
                "2001:0:7f00:1::",
                "64:ff9b::7f00:1",
                "64:ff9b::a9fe:a9fe",
                "64:ff9b:1::1",
                "100::1",
                "3fff::1"
            })
    void anAddressThatIsNotOfThePublicInternetIsInternal(String address) throws Exception {
        assertThat(InternalAddresses.contain(InetAddress.getByName(address))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.1.1.1",
                "8.8.8.8",
                "100.63.255.255",
                "100.128.0.1",
                "172.15.255.255",
                "172.32.0.1",
                "192.167.1.1",
                "169.253.0.1",
                "198.20.0.1",
                "223.255.255.255",
                "::ffff:8.8.8.8",
                "2a00:1450:4009::200e",
                "2606:4700::1111",
                "64:ff9b::808:808"
            })
    void anAddressOfThePublicInternetIsNot(String address) throws Exception {
        assertThat(InternalAddresses.contain(InetAddress.getByName(address))).isFalse();
    }
}
