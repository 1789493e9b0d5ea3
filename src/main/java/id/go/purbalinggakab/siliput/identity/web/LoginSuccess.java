package id.go.purbalinggakab.siliput.identity.web;

import id.go.purbalinggakab.siliput.identity.KnownBrowsers;
import id.go.purbalinggakab.siliput.identity.Logins;
import id.go.purbalinggakab.siliput.identity.Role;
import id.go.purbalinggakab.siliput.identity.SessionSettings;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
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
}
