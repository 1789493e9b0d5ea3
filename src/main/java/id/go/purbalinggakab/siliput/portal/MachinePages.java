package id.go.purbalinggakab.siliput.portal;

import id.go.purbalinggakab.siliput.portal.PortalModel.Dates;
import id.go.purbalinggakab.siliput.publishing.Article;
import id.go.purbalinggakab.siliput.publishing.News;
import id.go.purbalinggakab.siliput.publishing.PublishingSettings;
import jakarta.servlet.DispatcherType;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import lombok.RequiredArgsConstructor;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.filter.ShallowEtagHeaderFilter;
import org.springframework.web.filter.UrlHandlerFilter;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.spring6.templateresolver.SpringResourceTemplateResolver;
import org.thymeleaf.templatemode.TemplateMode;

/** What feed readers and search engines fetch: the Atom feed (RFC 4287), the map of the site, who may look where. */
@Controller
@RequiredArgsConstructor
class MachinePages {

    private static final int FEED = 30;
    private static final int MAP = 45_000;
    private static final String NO_XML = "[^\\t\\n\\r\\u0020-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]";

    private final News news;
    private final PublishingSettings settings;
    private final SpringTemplateEngine templates;

    @GetMapping("/berita/atom.xml")
    ResponseEntity<byte[]> feed() {
        var articles = news.latest(0, FEED);
        var updated = articles.stream()
                .map(Article::changedAt)
                .max(Comparator.naturalOrder())
                .orElse(Instant.EPOCH);
        return xml(
                MediaType.APPLICATION_ATOM_XML,
                "portal/atom.xml",
                Map.of("articles", articles, "updated", updated, "publisher", NewsData.PUBLISHER));
    }

    @GetMapping("/sitemap.xml")
    ResponseEntity<byte[]> map() {
        return xml(MediaType.APPLICATION_XML, "portal/sitemap.xml", Map.of("articles", news.addresses(MAP)));
    }

    @GetMapping("/robots.txt")
    ResponseEntity<String> robots() {
        return ResponseEntity.ok()
                .contentType(new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8))
                .cacheControl(PortalPages.A_MINUTE)
                .body(
                        "User-agent: *\nDisallow: /camunda/\nDisallow: /kantor/\nDisallow: /masuk\n\nSitemap: %s/sitemap.xml\n"
                                .formatted(settings.publicUrl()));
    }

    /** What no XML may hold is left out, wherever it came from. */
    private ResponseEntity<byte[]> xml(MediaType type, String template, Map<String, Object> values) {
        var context = new Context(Locale.ROOT, values);
        context.setVariable("site", settings.publicUrl());
        context.setVariable("dates", new Dates());
        var text = templates.process(template, context).replaceAll(NO_XML, "");
        return ResponseEntity.ok()
                .contentType(new MediaType(type, StandardCharsets.UTF_8))
                .cacheControl(PortalPages.A_MINUTE)
                .body(text.getBytes(StandardCharsets.UTF_8));
    }

    @Configuration(proxyBeanMethods = false)
    static class Parts {

        @Bean
        static SpringResourceTemplateResolver xmlTemplates() {
            var resolver = new SpringResourceTemplateResolver();
            resolver.setPrefix("classpath:/templates/");
            resolver.setResolvablePatterns(Set.of("*.xml"));
            resolver.setTemplateMode(TemplateMode.XML);
            resolver.setCharacterEncoding(StandardCharsets.UTF_8.name());
            resolver.setOrder(0);
            return resolver;
        }

        /** A slash too many at the end of an address is forgiven. */
        @Bean
        static FilterRegistrationBean<UrlHandlerFilter> slashes() {
            var registration = new FilterRegistrationBean<>(
                    UrlHandlerFilter.trailingSlashHandler("/berita/**", "/lacak/**", "/standar/**")
                            .redirect(HttpStatus.PERMANENT_REDIRECT)
                            .build());
            registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 1);
            return registration;
        }

        /** Who has a page already gets it again only where it has changed. */
        @Bean
        static FilterRegistrationBean<ShallowEtagHeaderFilter> tags() {
            var filter = new ShallowEtagHeaderFilter();
            // the server compresses no answer with a strong one
            filter.setWriteWeakETag(true);
            var registration = new FilterRegistrationBean<>(filter);
            registration.addUrlPatterns(
                    "/", "/standar", "/lacak", "/berita", "/berita/*", "/sitemap.xml", "/robots.txt");
            registration.setDispatcherTypes(DispatcherType.REQUEST);
            return registration;
        }
    }
}
