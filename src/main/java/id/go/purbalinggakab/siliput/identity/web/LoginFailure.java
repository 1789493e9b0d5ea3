package id.go.purbalinggakab.siliput.identity.web;

import id.go.purbalinggakab.siliput.identity.LoginHeldUp;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;

/** Says which of the two it was: wrong, or held up for a while, and how long. */
class LoginFailure implements AuthenticationFailureHandler, AuthenticationEntryPoint {

    /** At the login page. */
    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException {
        var reason = failure instanceof LoginHeldUp held ? "tunggu=" + held.seconds() : "salah";
        response.sendRedirect(request.getContextPath() + "/masuk?" + reason);
    }

    /** For programs: no challenge, which a browser would answer with a window of its own. */
    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException failure) {
        if (failure instanceof LoginHeldUp held) {
            response.setHeader(HttpHeaders.RETRY_AFTER, "" + held.seconds());
            response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
        } else {
            response.setStatus(HttpStatus.UNAUTHORIZED.value());
        }
    }
}
