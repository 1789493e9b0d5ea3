package id.go.purbalinggakab.siliput.identity.process;

import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.rest.security.auth.ProcessEngineAuthenticationFilter;
import org.camunda.bpm.webapp.impl.security.auth.ContainerBasedAuthenticationFilter;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.web.filter.RequestContextFilter;

/** Filters that let the engine's web applications and REST API share the one login. */
@Configuration(proxyBeanMethods = false)
class WebApplications {

    /** Behind Spring Security's chain, before the web applications' own filters. */
    private static final int AFTER_SPRING_SECURITY = 201;

    private static final int BEFORE_SPRING_SECURITY = -105;

    @Bean
    FilterRegistrationBean<ContainerBasedAuthenticationFilter> webApplicationsLogin() {
        var registration = new FilterRegistrationBean<>(new ContainerBasedAuthenticationFilter());
        registration.setInitParameters(
                Map.of(ProcessEngineAuthenticationFilter.AUTHENTICATION_PROVIDER_PARAM, SpringLogin.class.getName()));
        registration.setOrder(AFTER_SPRING_SECURITY);
        registration.addUrlPatterns("/camunda/app/*", "/camunda/api/*");
        return registration;
    }

    @Bean
    FilterRegistrationBean<EngineLoginFilter> engineLogin(IdentityService identity) {
        var registration = new FilterRegistrationBean<>(new EngineLoginFilter(identity));
        registration.setOrder(AFTER_SPRING_SECURITY);
        registration.addUrlPatterns(
                "/engine-rest/*",
                "/siliput/api/*",
                "/berkas/*",
                "/cetak/*",
                "/kantor/*",
                "/camunda/api/cockpit/plugin/base/*");
        return registration;
    }

    /** Before the login, which asks from where it is tried; the REST API's own comes behind it. */
    @Bean
    FilterRegistrationBean<RequestContextFilter> requestOfTheLogin() {
        var registration = new FilterRegistrationBean<>(new RequestContextFilter());
        registration.setOrder(BEFORE_SPRING_SECURITY);
        return registration;
    }

    @Bean
    FilterRegistrationBean<Filter> nonceOfTheRequest() {
        var registration = new FilterRegistrationBean<Filter>(
                (request, response, chain) -> chain.doFilter(new NonceRequest((HttpServletRequest) request), response));
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
        registration.addUrlPatterns("/camunda/*");
        return registration;
    }
}
