package id.go.purbalinggakab.siliput.identity.web;

import id.go.purbalinggakab.siliput.identity.LoginThrottle.LoginHeldUp;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.DisabledException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;

/** Says which it was: wrong, held up for a while and how long, or right and without a role. */
class LoginFailure implements AuthenticationFailureHandler, AuthenticationEntryPoint {

    private static final String NO_ROLE =
            "Akun ini tidak memegang peran apa pun, atau tugasnya sudah selesai. Hubungi administrator bila Anda masih bertugas.";

    /** At the login page. */
    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException {
        var reason = failure instanceof LoginHeldUp held
                ? "tunggu=" + held.seconds()
                : failure instanceof DisabledException ? "peran" : "salah";
        response.sendRedirect(request.getContextPath() + "/masuk?" + reason);
    }

    /** For programs: no challenge, which a browser would answer with a window of its own. */
    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException {
        if (failure instanceof LoginHeldUp held) {
            response.setHeader(HttpHeaders.RETRY_AFTER, "" + held.seconds());
            response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
        } else if (failure instanceof DisabledException) {
            say(response, HttpStatus.FORBIDDEN, NO_ROLE);
        } else {
            response.setStatus(HttpStatus.UNAUTHORIZED.value());
        }
    }

    static void say(HttpServletResponse response, HttpStatus status, String sentence) throws IOException {
        response.setStatus(status.value());
        response.setContentType("text/plain;charset=UTF-8");
        response.getOutputStream().write(sentence.getBytes(StandardCharsets.UTF_8));
    }
}
