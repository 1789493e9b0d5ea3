package id.go.purbalinggakab.siliput.engine.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import lombok.RequiredArgsConstructor;
import org.apache.commons.codec.digest.DigestUtils;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistration;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * The form's modules load each other: one of an older release among new ones would break every form. What stands under
 * the name of its release is kept for good; of the few files with a lasting name a browser asks each time whether its
 * copy is still the one, and gets the bytes again only where it is not.
 */
@Configuration(proxyBeanMethods = false)
@RequiredArgsConstructor
class ScriptsOfThisRelease implements WebMvcConfigurer {

    private static final List<String> APPLICATIONS = List.of("tasklist", "cockpit", "admin", "welcome");
    private static final String WEBJARS = "classpath:/META-INF/resources/webjars/";
    private static final String SHIPPED = WEBJARS + "camunda/";
    private static final List<String> LIBRARIES = List.of("pdfjs-dist", "bpmn-js", "dmn-js");
    private static final CacheControl FOR_GOOD =
            CacheControl.maxAge(Duration.ofDays(365)).cachePrivate().immutable();
    private static final CacheControl ASK =
            CacheControl.noCache().mustRevalidate().cachePrivate();

    private final ContentTags tags = new ContentTags();
    private final AssetVersion version;

    @Bean
    static FilterRegistrationBean<PageOfThisRelease> pageOfThisRelease(AssetVersion version) throws IOException {
        var registration = new FilterRegistrationBean<>(new PageOfThisRelease(version));
        registration.addUrlPatterns("/camunda/app/*");
        return registration;
    }

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        for (var name : List.of(version.camunda(), version.ours())) {
            add(registry, "/camunda/versi/" + name + "/**", SHIPPED, FOR_GOOD);
        }
        add(registry, "/siliput/versi/" + version.ours() + "/**", "classpath:/static/siliput/", FOR_GOOD);
        // their addresses carry their versions
        LIBRARIES.forEach(name -> add(registry, "/webjars/" + name + "/**", WEBJARS + name + "/", FOR_GOOD));
        for (var application : APPLICATIONS) {
            for (var folder : List.of("scripts", "locales")) {
                var place = "app/%s/%s/".formatted(application, folder);
                add(registry, "/camunda/" + place + "**", SHIPPED + place, ASK);
            }
        }
        add(registry, "/camunda/lib/*", SHIPPED + "lib/", ASK);
        add(registry, "/camunda/assets/*", SHIPPED + "assets/", ASK);
        add(registry, "/siliput/*", "classpath:/static/siliput/", ASK);
    }

    /** Dates are no sign here: files in a jar may all carry the same one. */
    private ResourceHandlerRegistration add(
            ResourceHandlerRegistry registry, String path, String location, CacheControl control) {
        return registry.addResourceHandler(path)
                .addResourceLocations(location)
                .setCacheControl(control)
                .setUseLastModified(false)
                .setEtagGenerator(tags::of);
    }

    /**
     * Entity tags that change with the content and with nothing else; computed once per file as it lies there. Weak ones,
     * since the server compresses no answer with a strong one.
     */
    static class ContentTags {

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
}
