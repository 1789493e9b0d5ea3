package id.go.purbalinggakab.siliput.mail;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Properties;

/** How the mail library is to speak to the server: without marking what it reads, encrypted, never for ever. */
final class ImapProperties {

    private static final String MILLIS = "20000";

    private ImapProperties() {}

    static Properties of(InboxSettings settings) {
        var properties = new Properties();
        var prefix = "mail." + settings.protocol() + ".";
        for (var wait : new String[] {"connectiontimeout", "timeout", "writetimeout"}) {
            properties.setProperty(prefix + wait, MILLIS);
        }
        properties.setProperty(prefix + "peek", "true");
        properties.setProperty(prefix + "fetchsize", "262144");
        properties.setProperty(prefix + "ssl.checkserveridentity", "true");
        properties.setProperty(prefix + "starttls.enable", "true");
        properties.setProperty(prefix + "starttls.required", String.valueOf(!settings.ssl() && !here(settings.host())));
        return properties;
    }

    private static boolean here(String host) {
        try {
            return InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException elsewhere) {
            return false;
        }
    }
}
