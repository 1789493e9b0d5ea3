package id.go.purbalinggakab.siliput.publishing.links;

import java.io.IOException;
import java.util.Optional;
import java.util.regex.Pattern;

/** What stands above an answer's body. */
record HttpHead(int status, Optional<String> location) {

    private static final Pattern STATUS = Pattern.compile("HTTP/1\\.[01] (\\d{3}).*");
    private static final String LOCATION = "location:";

    /** @throws IOException something else than HTTP */
    static HttpHead parse(String head) throws IOException {
        var lines = head.split("\r?\n");
        var status = STATUS.matcher(lines[0]);
        if (!status.matches()) {
            throw new IOException("no HTTP answer");
        }
        for (var line : lines) {
            if (line.regionMatches(true, 0, LOCATION, 0, LOCATION.length())) {
                return new HttpHead(
                        Integer.parseInt(status.group(1)),
                        Optional.of(line.substring(LOCATION.length()).strip()));
            }
        }
        return new HttpHead(Integer.parseInt(status.group(1)), Optional.empty());
    }
}
