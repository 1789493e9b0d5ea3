package id.go.purbalinggakab.siliput.portal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * The public pages have places of their own, so that a crowd of readers leaves connections and threads to the
 * officials: who finds none free waits in turn, and reads "coba lagi" where too many wait already.
 */
@Component
class PublicReaders implements HandlerInterceptor, WebMvcConfigurer {

    private final ReaderSettings settings;
    private final Semaphore places;

    PublicReaders(ReaderSettings settings) {
        this.settings = settings;
        this.places = new Semaphore(settings.atOnce(), true);
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException, InterruptedException {
        if (!isPublic(handler) || admitted()) {
            return true;
        }
        response.setHeader(HttpHeaders.RETRY_AFTER, "10");
        response.sendError(HttpStatus.SERVICE_UNAVAILABLE.value());
        return false;
    }

    private boolean admitted() throws InterruptedException {
        return places.getQueueLength() < settings.waiting()
                && places.tryAcquire(settings.patience().toMillis(), TimeUnit.MILLISECONDS);
    }

    @Override
    public void afterCompletion(
            HttpServletRequest request, HttpServletResponse response, Object handler, Exception failed) {
        if (isPublic(handler)) {
            places.release();
        }
    }

    private static boolean isPublic(Object handler) {
        return handler instanceof HandlerMethod method
                && method.getBeanType().getPackageName().equals(PublicReaders.class.getPackageName());
    }

    /**
     * How many readers the public pages serve.
     *
     * @param atOnce public pages made at the same time; each holds one database connection of the pool's 20
     * @param waiting how many more may wait; each holds one of Tomcat's threads
     * @param patience how long one waits before the page says "coba lagi"
     */
    @ConfigurationProperties("siliput.portal.readers")
    record ReaderSettings(
            @DefaultValue("6") int atOnce, @DefaultValue("250") int waiting, @DefaultValue("8s") Duration patience) {}
}
