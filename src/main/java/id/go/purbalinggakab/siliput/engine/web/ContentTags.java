package id.go.purbalinggakab.siliput.engine.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.commons.codec.digest.DigestUtils;
import org.springframework.core.io.Resource;

/**
 * Entity tags that change with the content and with nothing else; computed once per file as it lies there. Weak ones,
 * since the server compresses no answer with a strong one.
 */
class ContentTags {

    private static final int LENGTH = 20;

    private final Map<File, String> known = new ConcurrentHashMap<>();

    private record File(String place, long size, long changed) {}

    String of(Resource resource) {
        try {
            var file = new File(resource.getURI().toString(), resource.contentLength(), resource.lastModified());
            return known.computeIfAbsent(file, one -> "W/\"%s\"".formatted(digest(resource)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String digest(Resource resource) {
        try {
            return DigestUtils.sha256Hex(resource.getContentAsByteArray()).substring(0, LENGTH);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
