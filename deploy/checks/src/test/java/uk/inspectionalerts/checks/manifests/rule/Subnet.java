package uk.inspectionalerts.checks.manifests.rule;

import java.math.BigInteger;
import java.net.InetAddress;
import java.net.UnknownHostException;

/**
 * A block of addresses.
 *
 * @param start the first address, without what follows the shared bits
 * @param length of an address, in bytes
 * @param rest how many bits are free
 */
public record Subnet(BigInteger start, int length, int rest) {

    /** {@code 10.0.0.0/8}. */
    static Subnet of(String cidr) {
        int slash = cidr.indexOf('/');
        byte[] address = bytes(cidr.substring(0, slash));
        int rest = address.length * 8 - Integer.parseInt(cidr.substring(slash + 1));
        return new Subnet(new BigInteger(1, address).shiftRight(rest), address.length, rest);
    }

    boolean contains(String address) {
        byte[] bytes = bytes(address);
        return bytes.length == length
                && new BigInteger(1, bytes).shiftRight(rest).equals(start);
    }

    private static byte[] bytes(String address) {
        try {
            return InetAddress.getByName(address).getAddress();
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException(address + " is not an address", e);
        }
    }
}
