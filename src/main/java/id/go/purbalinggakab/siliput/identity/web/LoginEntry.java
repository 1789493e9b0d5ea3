package id.go.purbalinggakab.siliput.identity.web;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;

/** To the login page; who comes with the cookie of a session that is over is told so. Elsewhere than in the office there is nothing. */
class LoginEntry extends LoginUrlAuthenticationEntryPoint {

    private static final String PAGE = "/masuk";
    private static final Pattern OFFICE =
            Pattern.compile("/(actuator|app|bengkel|beranda|camunda|kantor|laporan)(/.*)?");

    LoginEntry() {
        super(PAGE);
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException reason)
            throws IOException, ServletException {
        if (OFFICE.matcher(request.getRequestURI()).matches()) {
            super.commence(request, response, reason);
        } else {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    @Override
    protected String determineUrlToUseForThisRequest(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException reason) {
        var over = request.getRequestedSessionId() != null && !request.isRequestedSessionIdValid();
        return over ? PAGE + "?habis" : PAGE;
    }
}
