package id.go.purbalinggakab.siliput.identity.web;

import id.go.purbalinggakab.siliput.identity.KnownBrowsers;
import id.go.purbalinggakab.siliput.identity.Logins;
import id.go.purbalinggakab.siliput.identity.Logins.SessionSettings;
import id.go.purbalinggakab.siliput.identity.Role;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;

/** Gives the session its length: who sees and sets everything gets a short one, everybody else a duty day. */
class LoginSuccess extends SavedRequestAwareAuthenticationSuccessHandler {

    private static final Set<String> WATCHED = Set.of(Role.ADMINISTRATOR.group(), Role.AUDITOR.group());

    private final SessionSettings settings;
    private final Logins logins;
    private final KnownBrowsers browsers;
    private final LoginSteps steps;

    LoginSuccess(SessionSettings settings, Logins logins, KnownBrowsers browsers, LoginSteps steps) {
        this.steps = steps;
        this.browsers = browsers;
        this.settings = settings;
        this.logins = logins;
        setDefaultTargetUrl("/beranda");
    }

    @Override
    public void onAuthenticationSuccess(HttpServletRequest request, HttpServletResponse response, Authentication login)
            throws ServletException, IOException {
        var watched = login.getAuthorities().stream().anyMatch(one -> WATCHED.contains(one.getAuthority()));
        var length = watched ? settings.idle() : settings.dutyDay();
        EndedLoginFilter.begin(
                request.getSession(),
                logins.begin(
                        login.getName(), request.getRemoteAddr(), BrowserName.of(request.getHeader("User-Agent"))));
        response.addCookie(browsers.mark(login.getName(), request));
        request.getSession().setMaxInactiveInterval(Math.toIntExact(length.toSeconds()));
        if (watched) {
            IdleFilter.watch(request.getSession());
        }
        steps.demand(request.getSession(), login);
        super.onAuthenticationSuccess(request, response, login);
    }

    /** Browser and system in words that its owner knows, out of what the browser says of itself. */
    static final class BrowserName {

        private static final Map<String, String> BROWSERS = new TreeMap<>(Map.of(
                "1Edg",
                "Edge",
                "2OPR/",
                "Opera",
                "3SamsungBrowser",
                "Samsung Internet",
                "4Firefox",
                "Firefox",
                "5Chrome",
                "Chrome",
                "6Safari",
                "Safari"));
        private static final Map<String, String> SYSTEMS = new TreeMap<>(Map.of(
                "1Android",
                "Android",
                "2iPhone",
                "iPhone",
                "3iPad",
                "iPad",
                "4Windows",
                "Windows",
                "5Mac OS",
                "Mac",
                "6Linux",
                "Linux"));

        private BrowserName() {}

        static String of(String said) {
            var text = Optional.ofNullable(said).orElse("");
            return find(BROWSERS, text).orElse("Peramban lain")
                    + find(SYSTEMS, text).map(" di "::concat).orElse("");
        }

        private static Optional<String> find(Map<String, String> names, String text) {
            return names.entrySet().stream()
                    .filter(name -> text.contains(name.getKey().substring(1)))
                    .map(Map.Entry::getValue)
                    .findFirst();
        }
    }
}
