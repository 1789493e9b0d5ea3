package id.go.purbalinggakab.siliput.publishing.links;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * The public internet only: a link that somebody pasted must not make this server ask its own neighbours. What an
 * address hides inside (v4 in v6, 6to4, NAT64) counts as well.
 */
public final class PublicAddresses implements LinkProbe.Reach {

    private static final Set<Integer> PORTS = Set.of(80, 443);

    /** IANA's special-purpose blocks. */
    private static final List<Block> CLOSED_V4 = List.of(
            Block.of("0.0.0.0", 8),
            Block.of("10.0.0.0", 8),
            Block.of("100.64.0.0", 10),
            Block.of("127.0.0.0", 8),
            Block.of("169.254.0.0", 16),
            Block.of("172.16.0.0", 12),
            Block.of("192.0.0.0", 24),
            Block.of("192.0.2.0", 24),
            Block.of("192.88.99.0", 24),
            Block.of("192.168.0.0", 16),
            Block.of("198.18.0.0", 15),
            Block.of("198.51.100.0", 24),
            Block.of("203.0.113.0", 24),
            Block.of("224.0.0.0", 3));

    private static final Block UNICAST_V6 = Block.of("2000::", 3);
    private static final Block SIX_TO_FOUR = Block.of("2002::", 16);
    private static final Block NAT64 = Block.of("64:ff9b::", 96);
    private static final List<Block> CLOSED_V6 =
            List.of(Block.of("2001::", 23), Block.of("2001:db8::", 32), Block.of("3fff::", 20));

    @Override
    public boolean allows(InetAddress address, int port) {
        return PORTS.contains(port) && isPublic(address.getAddress());
    }

    private static boolean isPublic(byte[] bytes) {
        if (bytes.length == 4) {
            return CLOSED_V4.stream().noneMatch(block -> block.holds(bytes));
        }
        if (SIX_TO_FOUR.holds(bytes)) {
            return isPublic(Arrays.copyOfRange(bytes, 2, 6));
        }
        if (NAT64.holds(bytes)) {
            return isPublic(Arrays.copyOfRange(bytes, 12, 16));
        }
        return UNICAST_V6.holds(bytes) && CLOSED_V6.stream().noneMatch(block -> block.holds(bytes));
    }

    private record Block(byte[] start, int bits) {

        static Block of(String start, int bits) {
            try {
                return new Block(InetAddress.getByName(start).getAddress(), bits);
            } catch (UnknownHostException impossible) {
                throw new IllegalArgumentException(impossible);
            }
        }

        boolean holds(byte[] address) {
            if (address.length != start.length) {
                return false;
            }
            for (var bit = 0; bit < bits; bit++) {
                var mask = 0x80 >> bit % 8;
                if ((address[bit / 8] & mask) != (start[bit / 8] & mask)) {
                    return false;
                }
            }
            return true;
        }
    }
}
