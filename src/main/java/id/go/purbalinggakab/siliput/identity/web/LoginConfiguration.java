package id.go.purbalinggakab.siliput.identity.web;

import static org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher.withDefaults;

import id.go.purbalinggakab.siliput.identity.KnownBrowsers;
import id.go.purbalinggakab.siliput.identity.LoginGroups;
import id.go.purbalinggakab.siliput.identity.Logins;
import id.go.purbalinggakab.siliput.identity.Logins.SessionSettings;
import id.go.purbalinggakab.siliput.identity.web.LoginFilters.CsrfCookieFilter;
import id.go.purbalinggakab.siliput.identity.web.LoginFilters.GroupsOfNowFilter;
import id.go.purbalinggakab.siliput.identity.web.LoginFilters.KnownFirstFilter;
import id.go.purbalinggakab.siliput.identity.web.LoginFilters.PasswordAloneFilter;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.authorization.SpringAuthorizationEventPublisher;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.authentication.HttpStatusEntryPoint;
import org.springframework.security.web.authentication.logout.LogoutFilter;
import org.springframework.security.web.authentication.logout.SimpleUrlLogoutSuccessHandler;
import org.springframework.security.web.authentication.www.BasicAuthenticationFilter;
import org.springframework.security.web.context.RequestAttributeSecurityContextRepository;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.csrf.CsrfTokenRequestAttributeHandler;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** One login for everything on the port; open are only the public site, its pictures and the health check. */
@Configuration(proxyBeanMethods = false)
class LoginConfiguration {

    /** Open, and without a form that sends anything: whoever reads gets no cookie. */
    private static final String[] TO_READ = {
        "/",
        "/berita/**",
        "/lacak",
        "/lacak/*",
        "/standar",
        "/siliput/*.css",
        "/siliput/*.js",
        "/siliput/*.svg",
        "/siliput/*.png",
        "/favicon.ico",
        "/robots.txt",
        "/sitemap.xml",
        "/actuator/health/**"
    };

    private static final String[] PUBLIC = {"/lacak/**", "/nilai/**", "/berhenti/*", "/masuk", "/error"};

    /** The engine's own login, first administrator, long polling of workers and figures (off): not needed here. */
    private static final String[] SHUT = {
        "/camunda/api/admin/auth/user/{engine}/login/**",
        "/camunda/api/admin/setup/**",
        "/camunda/api/engine/engine/{engine}/external-task/fetchAndLock/**",
        "/camunda/api/engine/engine/{engine}/metrics/**",
        "/engine-rest/external-task/fetchAndLock/**",
        "/engine-rest/metrics/**",
        "/engine-rest/engine/{engine}/metrics/**",
        "/engine-rest/engine/{engine}/external-task/fetchAndLock/**"
    };

    /** Who is turned away at a path is told as well. */
    @Bean
    SpringAuthorizationEventPublisher refusals(ApplicationEventPublisher events) {
        return new SpringAuthorizationEventPublisher(events);
    }

    /** Without it every pattern asks the container for its servlets, and loads their classes, at every request. */
    @Bean
    PathPatternRequestMatcher.Builder pathsOfTheWholeApplication() {
        return withDefaults();
    }

    /** Camunda Modeler and other programs: Basic or bearer with every call, no session, no browser of another site. */
    @Bean
    @Order(1)
    SecurityFilterChain restChain(
            HttpSecurity http,
            BearerLogin bearer,
            LoginSteps steps,
            @Value("${siliput.publishing.public-url:http://localhost:8080}") String publicAddress)
            throws Exception {
        bearer.openTo(http);
        return http.securityMatcher(withDefaults().matcher("/engine-rest/**"))
                .csrf(csrf -> csrf.disable())
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(cache -> cache.disable())
                .securityContext(
                        context -> context.securityContextRepository(new RequestAttributeSecurityContextRepository()))
                .httpBasic(basic -> basic.authenticationEntryPoint(new LoginFailure()))
                .addFilterBefore(new PasswordAloneFilter(steps), AuthorizationFilter.class)
                .addFilterBefore(new SameSiteOnlyFilter(publicAddress), LogoutFilter.class)
                .authorizeHttpRequests(requests ->
                        requests.requestMatchers(SHUT).denyAll().anyRequest().authenticated())
                .exceptionHandling(
                        errors -> errors.authenticationEntryPoint(new HttpStatusEntryPoint(HttpStatus.UNAUTHORIZED)))
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain browserChain(
            HttpSecurity http,
            LoginGroups groups,
            Logins logins,
            KnownBrowsers browsers,
            LoginSteps steps,
            SessionSettings sessions)
            throws Exception {
        var tokens = CookieCsrfTokenRepository.withHttpOnlyFalse();
        tokens.setCookieName("SILIPUT-CSRF");
        tokens.setHeaderName("X-SILIPUT-CSRF");
        tokens.setCookiePath("/");
        RequestMatcher camundaLogout =
                withDefaults().matcher(HttpMethod.POST, "/camunda/api/admin/auth/user/{engine}/logout");
        RequestMatcher camunda = withDefaults().matcher("/camunda/**");
        RequestMatcher askedByItself = new OrRequestMatcher(
                path("/camunda/api/engine/engine/{engine}/filter/**"),
                withDefaults().matcher(HttpMethod.GET, "/camunda/api/engine/engine/{engine}/task/{task}"),
                path("/camunda/api/engine/engine/{engine}/batch/**"),
                path("/camunda/api/engine/engine/{engine}/history/batch/**"));
        var now = Clock.systemUTC();
        RequestMatcher data = new OrRequestMatcher(
                path("/camunda/api/**"),
                path("/siliput/api/**"),
                path("/bengkel/draf/*/isi"),
                path("/bengkel/draf/*/bahan"),
                path("/bengkel/draf/*/hadir"),
                path("/berkas/**"),
                path("/cetak/**"));
        RequestMatcher besideLogin = new OrRequestMatcher(
                path("/masuk"),
                path("/keluar"),
                path("/error"),
                path("/siliput/*.css"),
                path("/siliput/*.js"),
                path("/siliput/*.svg"),
                path("/siliput/*.png"),
                camundaLogout);
        var loggedOut = new SimpleUrlLogoutSuccessHandler();
        loggedOut.setDefaultTargetUrl("/masuk?keluar");
        return http.csrf(csrf -> csrf.csrfTokenRepository(tokens)
                        .csrfTokenRequestHandler(new CsrfTokenRequestAttributeHandler())
                        .ignoringRequestMatchers(camunda, path("/berhenti/*")))
                .addFilterBefore(new KnownFirstFilter(path("/lacak/**")), CsrfFilter.class)
                .addFilterAfter(new CsrfCookieFilter(any(TO_READ)), BasicAuthenticationFilter.class)
                .addFilterBefore(new DutyDayFilter(sessions.dutyDay(), now), AnonymousAuthenticationFilter.class)
                .addFilterBefore(
                        new IdleFilter(askedByItself, sessions.idle(), now), AnonymousAuthenticationFilter.class)
                .addFilterBefore(new EndedLoginFilter(logins), AnonymousAuthenticationFilter.class)
                .addFilterBefore(new GroupsOfNowFilter(groups), AuthorizationFilter.class)
                .addFilterBefore(new SecondFactorFilter(besideLogin, data), AuthorizationFilter.class)
                .authorizeHttpRequests(requests -> {
                    requests.dispatcherTypeMatchers(DispatcherType.FORWARD, DispatcherType.ERROR, DispatcherType.ASYNC)
                            .permitAll()
                            .requestMatchers(TO_READ)
                            .permitAll()
                            .requestMatchers(PUBLIC)
                            .permitAll()
                            .requestMatchers(SHUT)
                            .denyAll();
                    OfficePath.ALL.forEach(office -> requests.requestMatchers(office.method(), office.pattern())
                            .hasAnyAuthority(office.groups()));
                    requests.anyRequest().authenticated();
                })
                .formLogin(login -> login.loginPage("/masuk")
                        .loginProcessingUrl("/masuk")
                        .usernameParameter("pengguna")
                        .passwordParameter("sandi")
                        .successHandler(new LoginSuccess(sessions, logins, browsers, steps))
                        .failureHandler(new LoginFailure()))
                .logout(logout -> logout.logoutRequestMatcher(
                                new OrRequestMatcher(withDefaults().matcher(HttpMethod.POST, "/keluar"), camundaLogout))
                        .logoutSuccessHandler((request, response, login) -> {
                            if (camundaLogout.matches(request)) {
                                response.setStatus(HttpServletResponse.SC_NO_CONTENT);
                            } else {
                                loggedOut.onLogoutSuccess(request, response, login);
                            }
                        })
                        .addLogoutHandler(
                                (request, response, login) -> EndedLoginFilter.loginOf(request.getSession(false))
                                        .filter(id -> login != null)
                                        .ifPresent(id -> logins.end(login.getName(), id)))
                        .deleteCookies("JSESSIONID"))
                .exceptionHandling(errors -> errors.defaultAuthenticationEntryPointFor(
                                new HttpStatusEntryPoint(HttpStatus.UNAUTHORIZED), data)
                        .defaultAuthenticationEntryPointFor(new LoginEntry(), request -> true))
                .requestCache(Customizer.withDefaults())
                .headers(headers -> headers.frameOptions(frame -> frame.sameOrigin())
                        .contentSecurityPolicy(
                                csp -> csp.policyDirectives(
                                        "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'none'"))
                        .referrerPolicy(Customizer.withDefaults()))
                .build();
    }

    private static RequestMatcher any(String... patterns) {
        return new OrRequestMatcher(
                Stream.of(patterns).map(LoginConfiguration::path).toList());
    }

    private static RequestMatcher path(String pattern) {
        return PathPatternRequestMatcher.withDefaults().matcher(pattern);
    }
}
