package id.go.purbalinggakab.siliput.guide;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** The guides as they lie beside the code, packed into the jar by the build; each is rendered once. */
@Component
public class GuideBook {

    private static final String FOLDER = "panduan/";
    private static final Pattern PICTURE = Pattern.compile("[a-z0-9-]+\\.png");

    private final MarkdownPage markdown = new MarkdownPage();
    private final Map<String, RenderedGuide> rendered = new ConcurrentHashMap<>();

    public RenderedGuide page(String file) {
        return rendered.computeIfAbsent(file, name -> markdown.render(text(FOLDER + name + ".md")));
    }

    /** A screenshot, or nothing where no guide has one of that name. */
    public Optional<byte[]> picture(String name) {
        var resource = new ClassPathResource(FOLDER + "gambar/" + name);
        return PICTURE.matcher(name).matches() && resource.exists() ? Optional.of(bytes(resource)) : Optional.empty();
    }

    private static String text(String path) {
        return new String(bytes(new ClassPathResource(path)), StandardCharsets.UTF_8);
    }

    private static byte[] bytes(ClassPathResource resource) {
        try (InputStream in = resource.getInputStream()) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new IllegalStateException("guide file '%s' is not in the jar".formatted(resource.getPath()), e);
        }
    }

    /**
     * One guide as HTML.
     *
     * @param chapters the second-level headings, for the list at the top
     */
    public record RenderedGuide(String html, List<Chapter> chapters) {

        public RenderedGuide {
            chapters = List.copyOf(chapters);
        }

        public record Chapter(String anchor, String title) {}
    }
}
