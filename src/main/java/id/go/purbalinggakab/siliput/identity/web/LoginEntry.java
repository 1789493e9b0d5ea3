package id.go.purbalinggakab.siliput.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;

/** To the login page; who comes with the cookie of a session that is over is told so. */
class LoginEntry extends LoginUrlAuthenticationEntryPoint {

    private static final String PAGE = "/masuk";

    LoginEntry() {
        super(PAGE);
    }

    @Override
    protected String determineUrlToUseForThisRequest(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException reason) {
        var over = request.getRequestedSessionId() != null && !request.isRequestedSessionIdValid();
        return over ? PAGE + "?habis" : PAGE;
    }
}
