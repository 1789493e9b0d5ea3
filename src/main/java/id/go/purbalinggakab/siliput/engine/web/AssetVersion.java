package id.go.purbalinggakab.siliput.engine.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.regex.Pattern;
import org.apache.commons.codec.binary.Hex;
import org.apache.commons.codec.digest.DigestUtils;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * The names under which static files are kept for good: Camunda's own files by its version, ours by their content. The
 * two are apart, so that a release of ours does not cost everybody Camunda's megabyte again.
 */
@Component
class AssetVersion {

    private static final int LENGTH = 12;
    private static final Pattern BUST = Pattern.compile("\\?bust=([0-9A-Za-z.-]+)\"");
    private static final String PAGE = "classpath:/META-INF/resources/webjars/camunda/app/tasklist/index.html";
    private static final String[] OURS = {
        "classpath*:/META-INF/resources/webjars/camunda/app/*/scripts/**/*.*",
        "classpath*:/META-INF/resources/webjars/camunda/app/*/styles/*.css",
        "classpath:/static/siliput/*.*"
    };

    private final String camunda;
    private final String ours;

    AssetVersion() {
        var files = new PathMatchingResourcePatternResolver();
        try {
            this.camunda = version(files.getResource(PAGE).getContentAsString(StandardCharsets.UTF_8));
            var digest = DigestUtils.getSha256Digest();
            for (var pattern : OURS) {
                Arrays.stream(files.getResources(pattern))
                        .sorted(Comparator.comparing(AssetVersion::name))
                        .forEach(file -> digest.update(content(file)));
            }
            this.ours = Hex.encodeHexString(digest.digest()).substring(0, LENGTH);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The version that Camunda's own page writes behind its files. */
    String camunda() {
        return camunda;
    }

    /** A hash of every script and style of ours. */
    String ours() {
        return ours;
    }

    private static String version(String page) {
        var found = BUST.matcher(page);
        if (!found.find()) {
            throw new IllegalStateException("Camunda's page names no version: " + PAGE);
        }
        return found.group(1);
    }

    private static String name(Resource file) {
        try {
            return file.getURL().getPath().replaceFirst("^.*/(META-INF|static)/", "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] content(Resource file) {
        try {
            return (name(file) + "\n" + file.getContentAsString(StandardCharsets.ISO_8859_1))
                    .getBytes(StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
