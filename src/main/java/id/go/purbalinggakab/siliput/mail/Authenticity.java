package id.go.purbalinggakab.siliput.mail;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Whether a message comes from whom its From names. */
public enum Authenticity {
    /** Our own mail server says so. */
    PROVED,
    /** A check failed. */
    REFUTED,
    /** Our server should have said so and did not. */
    UNPROVED,
    /** The office has no mail server that checks. */
    UNCHECKED;

    /**
     * Reads Authentication-Results (RFC 8601). Praise counts only from our own server, whose name is set; blame counts from
     * anybody, since no forger adds it.
     */
    static final class Judge {

        private static final Pattern COMMENT = Pattern.compile("\\([^()]{0,1000}\\)");
        private static final Pattern DMARC = Pattern.compile("dmarc\\s*=\\s*([a-z]+)");
        private static final Pattern ALIGNED = Pattern.compile(
                "(?:dkim\\s*=\\s*pass\\b.*?header\\.(?:d|i)|spf\\s*=\\s*pass\\b.*?smtp\\.mailfrom)\\s*=\\s*\"?(?:[^@\\s;\"]*@)?([a-z0-9.-]+)");

        private final String trusted;

        Judge(String authservId) {
            this.trusted = authservId.strip().toLowerCase(Locale.ROOT);
        }

        Authenticity of(MailHeaders headers, String sender) {
            var ours = new ArrayList<List<String>>();
            for (var value : headers.all("Authentication-Results")) {
                var parts = List.of(COMMENT.matcher(value.toLowerCase(Locale.ROOT))
                        .replaceAll(" ")
                        .split(";"));
                if (verdict(parts).equals("fail")) {
                    return Authenticity.REFUTED;
                }
                if (!trusted.isEmpty() && parts.get(0).strip().split("\\s")[0].equals(trusted)) {
                    ours.add(parts);
                }
            }
            if (trusted.isEmpty()) {
                return Authenticity.UNCHECKED;
            }
            return ours.stream()
                            .map(Judge::verdict)
                            .filter(one -> !one.isEmpty())
                            .findFirst()
                            .map(topmost -> topmost.equals("pass"))
                            .orElseGet(() -> !ours.isEmpty() && aligned(ours.get(0), sender))
                    ? Authenticity.PROVED
                    : Authenticity.UNPROVED;
        }

        private static String verdict(List<String> parts) {
            return parts.stream()
                    .map(part -> DMARC.matcher(part.strip()))
                    .filter(Matcher::lookingAt)
                    .map(found -> found.group(1))
                    .findFirst()
                    .orElse("");
        }

        /** Where the server judges no DMARC: a signature or an envelope of the sender's own domain. */
        private static boolean aligned(List<String> parts, String sender) {
            var domain = sender == null ? "" : sender.substring(sender.indexOf('@') + 1);
            return parts.stream()
                    .map(part -> ALIGNED.matcher(part.strip()))
                    .filter(Matcher::lookingAt)
                    .anyMatch(found -> found.group(1).equals(domain));
        }
    }
}
