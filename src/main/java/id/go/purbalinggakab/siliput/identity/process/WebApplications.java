package id.go.purbalinggakab.siliput.identity.process;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import lombok.RequiredArgsConstructor;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.rest.security.auth.AuthenticationProvider;
import org.camunda.bpm.engine.rest.security.auth.AuthenticationResult;
import org.camunda.bpm.engine.rest.security.auth.ProcessEngineAuthenticationFilter;
import org.camunda.bpm.webapp.impl.security.auth.AuthenticationUtil;
import org.camunda.bpm.webapp.impl.security.auth.ContainerBasedAuthenticationFilter;
import org.camunda.bpm.webapp.impl.security.auth.UserAuthentication;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;
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

    /** Tells the engine who calls, for the time of one request; the web applications have their own way. */
    @RequiredArgsConstructor
    static class EngineLoginFilter extends OncePerRequestFilter {

        private final IdentityService identity;

        @Override
        protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                throws ServletException, IOException {
            var login = SecurityContextHolder.getContext().getAuthentication();
            if (login == null) {
                response.sendError(HttpServletResponse.SC_UNAUTHORIZED);
                return;
            }
            identity.setAuthentication(
                    login.getName(),
                    login.getAuthorities().stream()
                            .map(GrantedAuthority::getAuthority)
                            .toList());
            try {
                chain.doFilter(request, response);
            } finally {
                identity.clearAuthentication();
            }
        }
    }

    /** Hands Spring Security's login on to the web applications; made by the web applications' filter by its name. */
    public static class SpringLogin implements AuthenticationProvider {

        @Override
        public AuthenticationResult extractAuthenticatedUser(HttpServletRequest request, ProcessEngine engine) {
            var login = SecurityContextHolder.getContext().getAuthentication();
            if (login == null || !login.isAuthenticated() || login instanceof AnonymousAuthenticationToken) {
                return AuthenticationResult.unsuccessful();
            }
            var groups = login.getAuthorities().stream()
                    .map(GrantedAuthority::getAuthority)
                    .toList();
            forgetOldGroups(request, engine, groups);
            var result = AuthenticationResult.successful(login.getName());
            result.setGroups(groups);
            return result;
        }

        /** The web applications keep a login with its groups in the session; one that knows other groups is made anew. */
        private static void forgetOldGroups(HttpServletRequest request, ProcessEngine engine, List<String> groups) {
            var kept = AuthenticationUtil.getAuthsFromSession(request.getSession());
            if (kept.getAuthenticationForProcessEngine(engine.getName()) instanceof UserAuthentication known
                    && !Set.copyOf(known.getGroupIds()).equals(Set.copyOf(groups))) {
                kept.removeByEngineName(engine.getName());
            }
        }

        @Override
        public void augmentResponseByAuthenticationChallenge(HttpServletResponse response, ProcessEngine engine) {
            response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
        }
    }
}
