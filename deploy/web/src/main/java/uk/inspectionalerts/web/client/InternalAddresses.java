package uk.inspectionalerts.web.client;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;

/** Tells addresses of the public Internet from all others, by the special-purpose registries of IANA (RFC 6890). */
final class InternalAddresses {

    /** Loopback, private, shared (CGNAT), link-local, documentation, benchmarking, multicast and reserved. */
    private static final List<Block> IPV4 = blocks(
            "00000000/8",
            "0a000000/8",
            "64400000/10",
            "7f000000/8",
            "a9fe0000/16",
            "ac100000/12",
            "c0000000/24",
            "c0000200/24",
            "c0586300/24",
            "c0a80000/16",
            "c6120000/15",
            "c6336400/24",
            "cb007100/24",
            "e0000000/3");

    /** What is given out at all. */
    private static final Block IPV6_GLOBAL = Block.of("20000000/3");

    /** Of it, what leads elsewhere or nowhere: protocol assignments with Teredo, documentation, 6to4. */
    private static final List<Block> IPV6 = blocks("20010000/23", "20010db8/32", "20020000/16", "3fff0000/20");

    /** Holds an IPv4 address in its last four bytes (RFC 6052): where a network has IPv6 only, every host is there. */
    private static final Block NAT64 = Block.of("0064ff9b0000000000000000/96");

    private InternalAddresses() {}

    /** An IPv4 address mapped into IPv6 never comes here: Java makes an IPv4 address of it. */
    static boolean contain(InetAddress address) {
        byte[] bytes = address.getAddress();
        if (address instanceof Inet4Address) {
            return IPV4.stream().anyMatch(block -> block.contains(bytes));
        }
        if (NAT64.contains(bytes)) {
            return contain(ipv4(Arrays.copyOfRange(bytes, 12, 16)));
        }
        return !IPV6_GLOBAL.contains(bytes) || IPV6.stream().anyMatch(block -> block.contains(bytes));
    }

    private static InetAddress ipv4(byte[] bytes) {
        try {
            return InetAddress.getByAddress(bytes);
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException("Four bytes are an address", e);
        }
    }

    private static List<Block> blocks(String... blocks) {
        return Arrays.stream(blocks).map(Block::of).toList();
    }

    /** Addresses that begin alike: the first bytes, and how many bits of them count. */
    private record Block(byte[] start, int bits) {

        static Block of(String hexAndBits) {
            int slash = hexAndBits.indexOf('/');
            return new Block(
                    HexFormat.of().parseHex(hexAndBits.substring(0, slash)),
                    Integer.parseInt(hexAndBits.substring(slash + 1)));
        }

        boolean contains(byte[] address) {
            for (int bit = 0; bit < bits; bit++) {
                int mask = 0x80 >> (bit % 8);
                if ((start[bit / 8] & mask) != (address[bit / 8] & mask)) {
                    return false;
                }
            }
            return true;
        }
    }
}
