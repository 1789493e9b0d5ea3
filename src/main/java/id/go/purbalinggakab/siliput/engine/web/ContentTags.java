package id.go.purbalinggakab.siliput.engine.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
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
            var digest = MessageDigest.getInstance("SHA-256").digest(resource.getContentAsByteArray());
            return HexFormat.of().formatHex(digest).substring(0, LENGTH);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
