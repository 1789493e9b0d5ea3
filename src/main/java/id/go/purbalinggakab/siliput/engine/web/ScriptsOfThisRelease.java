package id.go.purbalinggakab.siliput.engine.web;

import java.util.List;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * The form's modules load each other: one of an older release among new ones would break every form. So a browser asks
 * each time whether its copy is still the one, and gets the bytes again only where it is not.
 */
@Configuration(proxyBeanMethods = false)
class ScriptsOfThisRelease implements WebMvcConfigurer {

    private static final List<String> APPLICATIONS = List.of("tasklist", "cockpit", "admin", "welcome");
    private static final String SHIPPED = "classpath:/META-INF/resources/webjars/camunda";

    private final ContentTags tags = new ContentTags();

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        APPLICATIONS.forEach(application -> add(
                registry,
                "/camunda/app/%s/scripts/**".formatted(application),
                SHIPPED + "/app/%s/scripts/".formatted(application)));
        add(registry, "/camunda/lib/*", SHIPPED + "/lib/");
        add(registry, "/webjars/pdfjs-dist/**", "classpath:/META-INF/resources/webjars/pdfjs-dist/");
    }

    /** Dates are no sign here: files in a jar may all carry the same one. */
    private void add(ResourceHandlerRegistry registry, String path, String location) {
        registry.addResourceHandler(path)
                .addResourceLocations(location)
                .setCacheControl(CacheControl.noCache().mustRevalidate().cachePrivate())
                .setUseLastModified(false)
                .setEtagGenerator(tags::of);
    }
}
