package id.go.purbalinggakab.siliput.publishing.links;

import java.net.InetAddress;

/** Which addresses a link may lead to. */
@FunctionalInterface
public interface Reach {

    boolean allows(InetAddress address, int port);
}
