package id.go.purbalinggakab.siliput.identity.web;

import java.util.regex.Pattern;
import java.util.stream.Stream;

/** How long a body may be, by path: files go up in pieces of a megabyte, and almost everything else is a form. */
enum BodyLimit {
    LOGIN("/masuk|/keluar", 16),
    DRAFT("/siliput/api/drafts/.*", 512),
    DEPLOYMENT("/(engine-rest|camunda/api/engine)/.*deployment/create", 20 * 1024),
    WHOLE_FILE("/siliput/api/documents", 101 * 1024),
    EVIDENCE("/lacak/.*", 31 * 1024),
    LIST("/kantor/(wartawan|kalender)/.*", 11 * 1024),
    ANYTHING(".*", 2 * 1024);

    private final Pattern path;
    private final long bytes;

    BodyLimit(String path, long kilobytes) {
        this.path = Pattern.compile(path);
        this.bytes = kilobytes * 1024;
    }

    static long of(String path) {
        return Stream.of(values())
                .filter(one -> one.path.matcher(path).matches())
                .findFirst()
                .orElseThrow()
                .bytes;
    }
}
